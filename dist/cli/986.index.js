"use strict";
exports.id = 986;
exports.ids = [986];
exports.modules = {

/***/ 6986:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportAtConsole: () => (/* binding */ reportAtConsole),
  runAtConsole: () => (/* binding */ runAtConsole)
});

// EXTERNAL MODULE: ./lib/src/actions/registry.js + 34 modules
var registry = __webpack_require__(8859);
// EXTERNAL MODULE: ./lib/src/lifecycle/events.js
var events = __webpack_require__(5216);
// EXTERNAL MODULE: ./lib/src/process/cancellation.js
var process_cancellation = __webpack_require__(7041);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
;// CONCATENATED MODULE: ./lib/src/reporters/closing-lines.js



const heads = {
    success: (time) => `Done in ${time}`,
    warning: (time) => `Done with warnings in ${time}`,
    skipped: (time) => `Skipped after ${time}`,
    failure: (time) => `Failed after ${time}`,
    cancelled: (time) => `Canceled after ${time}`,
};
/** Returns the last line of a run: how it ended, how long it took, and its result. */
function closingLine(report, asked) {
    const signal = report.signal === undefined ? '' : ` (${report.signal})`;
    const ended = heads[report.outcome]((0,amounts/* duration */.p0)(report.seconds));
    const head = `${asked.dryRun ? `Dry run ${ended.charAt(0).toLowerCase()}${ended.slice(1)}` : ended}${signal}`;
    const good = report.outcome === 'success' || report.outcome === 'warning';
    if (good)
        return sentence(`${head}: ${accomplished(report, asked)}`);
    // Nothing ran: the error above has already said everything.
    return report.configurations.length === 0
        ? sentence(head.replace(/ after .*/, ''))
        : sentence(`${head}: ${perFile(report)}`);
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function accomplished(report, asked) {
    if (asked.dryRun) {
        return 'nothing was changed.';
    }
    const warned = report.configurations.filter((file) => file.outcome === 'warning').map((file) => closing_lines_name(file));
    const skipped = report.configurations.filter((file) => file.outcome === 'skipped').map((file) => closing_lines_name(file));
    return [
        achievement(report, asked),
        ...(warned.length > 0 ? [`warnings in ${warned.join(', ')}`] : []),
        ...(skipped.length > 0 ? [`${skipped.join(', ')} skipped`] : []),
    ].join('; ');
}
function achievement(report, asked) {
    const backedUp = new Set(report.archives.map((archive) => archive.repository)).size;
    if (backedUp > 0) {
        const fresh = report.archives.reduce((sum, archive) => sum + archive.deduplicated_size, 0);
        return `${(0,phrases/* repositories */.bN)(backedUp)} backed up, ${(0,amounts/* size */.Ej)(fresh)} new`;
    }
    const worked = report.configurations
        .flatMap((file) => file.repositories)
        .filter((repository) => repository.outcome !== 'skipped').length;
    const actions = asked.actions.join(', ');
    return worked > 0 ? `${actions} on ${(0,phrases/* repositories */.bN)(worked)}` : `${actions} done`;
}
/** Returns one clause per file: which ones failed, and what was backed up anyway. The failures were reported earlier. */
function perFile(report) {
    return report.configurations.map((file) => clause(file, report.archives)).join(', ');
}
function clause(file, archives) {
    const paths = new Set(archives.map((archive) => archive.repository));
    const backedUp = file.repositories.filter(({ repository }) => paths.has(repository.path)).length;
    if (file.outcome === 'success' || file.outcome === 'warning') {
        const warned = file.outcome === 'warning' ? ' with warnings' : '';
        return backedUp > 0
            ? `${closing_lines_name(file)} backed up${warned} (${(0,phrases/* repositories */.bN)(backedUp)})`
            : `${closing_lines_name(file)} done${warned} (${(0,phrases/* repositories */.bN)(file.repositories.length)})`;
    }
    const words = { failure: 'failed', cancelled: 'canceled', skipped: 'skipped' };
    const some = backedUp > 0 ? ` (${backedUp} of ${(0,phrases/* repositories */.bN)(file.repositories.length)} backed up)` : '';
    return `${closing_lines_name(file)} ${words[file.outcome]}${some}`;
}
function closing_lines_name(file) {
    return (0,cleaning/* oneLine */.TN)(file.configuration);
}

// EXTERNAL MODULE: ./lib/src/lifecycle/outcome.js
var outcome = __webpack_require__(525);
// EXTERNAL MODULE: ./lib/src/lifecycle/plan.js
var lifecycle_plan = __webpack_require__(4510);
// EXTERNAL MODULE: ./lib/src/lifecycle/steps-not-run.js
var steps_not_run = __webpack_require__(4338);
// EXTERNAL MODULE: ./lib/src/reporters/wording.js
var wording = __webpack_require__(1839);
;// CONCATENATED MODULE: ./lib/src/reporters/consequences.js





/** Remembers what went wrong in a run, so that each problem is reported once, together with its consequences. */
class Consequences {
    #plan;
    #started = new Set();
    /** Steps that were already reported as not run. */
    #reported = new Set();
    #failures = new Set();
    #filesWithTrouble = new Set();
    #missed = [];
    #quiet = [];
    #runHasTrouble = false;
    /** Records an event; must be called for every event, before it is reported. */
    note(event) {
        if (event.type === 'run-started') {
            this.#plan = event.plan;
        }
        else if (event.type === 'step-started') {
            this.#started.add((0,lifecycle_plan/* plannedStep */.Nz)(event.step));
        }
        else if (event.type === 'step-finished') {
            this.#noteEnd(event.step, event.outcome, event.failure);
        }
        else if (event.type === 'notice' && event.level === 'error') {
            this.#failures.add(event.message);
        }
        else if (event.type === 'step-not-run') {
            this.#noteNotRun(event);
        }
    }
    /** Returns whether a failure was already reported, by its step or by a notice. */
    isTold(failure) {
        return this.#failures.has(identity(failure)) || this.#failures.has(failure.message);
    }
    /** Returns one line about what does not run because of how this step ended, unless there is nothing new to report. */
    consequence(step, outcome) {
        // An action that had nothing to do has already reported that, and doesn't keep anything from running.
        const isSilent = step.kind === 'action' || (step.kind === 'hook' && step.softFailure === 'quiet');
        if (this.#plan === undefined || !(outcome === 'failure' || (outcome === 'skipped' && !isSilent))) {
            return undefined;
        }
        if (outcome === 'failure' && (0,lifecycle_plan/* hasAnotherAttempt */.b2)(step)) {
            return 'Borgflow will try again.';
        }
        const lost = (0,steps_not_run/* stepsNotRunAfter */.ol)(this.#plan, (0,lifecycle_plan/* plannedStep */.Nz)(step), outcome).filter((other) => !this.#started.has(other) && !this.#reported.has(other));
        for (const other of lost) {
            this.#reported.add(other);
        }
        if (outcome === 'skipped') {
            const { repository, configuration } = step;
            const where = repository === undefined ? (0,cleaning/* oneLine */.TN)(configuration.name) : (0,wording/* repositoryName */.aR)(repository);
            return `${(0,wording/* stepName */.u)(step)} of ${where} exited with status 75 (soft failure). ${lost.length === 0 ? 'Everything else still runs.' : `Not run: ${(0,wording/* stepsInWords */.Mf)(lost)}`}`;
        }
        return lost.length === 0 ? undefined : `Not run as a result: ${(0,wording/* stepsInWords */.Mf)(lost)}`;
    }
    /** Returns what did not run because something went wrong and was not reported yet: one line per reason. */
    missedLines() {
        const missed = this.#missed.filter(({ step }) => !this.#reported.has(step));
        return (0,wording/* byReason */.UN)(missed).map(({ reason, steps }) => `Not run: ${(0,wording/* stepsInWords */.Mf)(steps)} (${(0,cleaning/* oneLine */.TN)(reason)})`);
    }
    /** Returns what did not run although nothing went wrong: one line per step. */
    quietLines() {
        return this.#quiet
            .filter(({ step }) => !this.#reported.has(step))
            .map(({ step, reason }) => `${(0,wording/* stepTitle */.Fb)(step)}: ${(0,cleaning/* oneLine */.TN)(reason)}`);
    }
    #noteEnd(step, outcome, failure) {
        const shown = (0,wording/* reportedOutcome */.Qq)(step, outcome);
        if (shown !== 'success' && shown !== 'warning' && step.kind !== 'monitor') {
            this.#filesWithTrouble.add(step.configuration.path);
            this.#runHasTrouble ||= outcome === 'cancelled' || (step.kind === 'hook' && /everything/.test(step.hook));
        }
        if (failure !== undefined) {
            this.#failures.add(identity(failure));
        }
    }
    #noteNotRun({ step, reason }) {
        if (step.notRun !== undefined || (0,steps_not_run/* isDryRun */.vG)(reason)) {
            return; // reported at the start of the run
        }
        const everywhere = this.#runHasTrouble || /cancel/.test(reason);
        // A step that runs only after an error isn't missed if there was none, even if something said "not now" before it.
        const here = this.#filesWithTrouble.has(step.configuration.path) && !(0,wording/* isErrorStep */.TU)(step) && reason !== outcome/* withoutError */.z;
        ((everywhere || here) && step.kind !== 'monitor' ? this.#missed : this.#quiet).push({ step, reason });
    }
}
/** Two failures with the same message, repository, and file are the same failure. */
function identity(failure) {
    return [failure.message, failure.error, failure.configuration ?? '', failure.repository?.path ?? ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/reporters/failed-output.js
/**
 * Returns the last lines of output of what failed, if they add anything to its message: nothing if the message already
 * quotes them, and only the exception of a Python traceback.
 */
function informativeLastLines({ message, output }) {
    const lines = withoutTraceback(output);
    return lines.some((line) => line.trim() !== '' && !message.includes(`: ${essenceOf(line)}`)) ? lines : [];
}
/** Returns a line as a message quotes it: without its period. */
function essenceOf(line) {
    return line.trim().replace(/[.:]$/, '');
}
/** What Borg prints below a traceback for its developers: versions and the command line. */
const environment = /^(Platform|Linux|Borg|CPython|PID|sys\.argv|SSH_ORIGINAL_COMMAND): /;
function withoutTraceback(lines) {
    const start = lines.findIndex((line) => line.startsWith('Traceback (most recent call last):'));
    if (start < 0)
        return lines;
    const end = lines.findIndex((line, index) => index > start && /^[\w.]+(: |$)/.test(line));
    if (end < 0)
        return lines;
    const before = lines.slice(0, start).filter((line) => line !== 'Local Exception' && line.trim() !== '');
    const after = lines.slice(end).filter((line) => !environment.test(line) && line.trim() !== '');
    return [...before, ...after];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/reporters/spool.js




const defaultLimit = 1 << 20;
/** Creates a spool that keeps about `limit` characters in memory. Its file is unlinked, so nothing is left behind. */
function createSpool(limit = defaultLimit, folder = (0,temporary/* temporaryBase */.du)()) {
    let waiting = [];
    let length = 0;
    let lost = 0;
    let file;
    const spill = () => {
        const text = waiting.join('');
        waiting = [];
        length = 0;
        try {
            file ??= namelessFile(folder);
            writeWhole(file, Buffer.from(text, 'utf8'));
        }
        catch {
            lost += text.length;
        }
    };
    return {
        add: (text) => {
            waiting.push(text);
            length += text.length;
            if (length > limit) {
                spill();
            }
        },
        drain: (take) => {
            if (file !== undefined) {
                readWhole(file, take);
                (0,external_node_fs_.closeSync)(file);
                file = undefined;
            }
            if (lost > 0) {
                take(`[about ${lost} characters are missing here: the temporary folder ${folder} could not hold them]\n`);
            }
            take(waiting.join(''));
            waiting = [];
            length = 0;
            lost = 0;
        },
    };
}
/** Opens a file that only this user can read and unlinks it before anything is written to it. */
function namelessFile(folder) {
    const own = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, 'borgflow-'));
    try {
        return (0,external_node_fs_.openSync)((0,external_node_path_.join)(own, 'output'), 'wx+', 0o600);
    }
    finally {
        (0,external_node_fs_.rmSync)(own, { recursive: true, force: true });
    }
}
function writeWhole(file, bytes) {
    let written = 0;
    while (written < bytes.length) {
        written += (0,external_node_fs_.writeSync)(file, bytes, written);
    }
}
function readWhole(file, take) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const piece = Buffer.alloc(defaultLimit);
    let position = 0;
    for (;;) {
        const read = (0,external_node_fs_.readSync)(file, piece, 0, piece.length, position);
        if (read === 0) {
            break;
        }
        position += read;
        take(decoder.write(piece.subarray(0, read)));
    }
    const rest = decoder.end();
    if (rest !== '') {
        take(rest);
    }
}

;// CONCATENATED MODULE: ./lib/src/reporters/json-documents.js

/**
 * Writes JSON documents as one list, `[…]`, as their items arrive, so that a million items are never in memory. If several
 * repositories are processed at the same time, one document is written while the others wait in a file.
 */
class JsonDocuments {
    out;
    isBegun = false;
    isClosed = false;
    /** The key of the step whose document is being written. */
    current;
    waiting = new Map();
    texts = new Map();
    constructor(out) {
        this.out = out;
    }
    /** Adds a result of a step; the key identifies the step among those that run at the same time. */
    take(key, result) {
        if ('json' in result) {
            this.write(key, JSON.stringify(result.json) ?? 'null');
            this.end(key);
            return;
        }
        const text = this.texts.get(key) ?? new DocumentText();
        this.texts.set(key, text);
        this.write(key, text.of(result));
        if ('end' in result) {
            this.texts.delete(key);
            this.end(key);
        }
    }
    /** Ends the list; documents that were not ended remain incomplete. */
    close() {
        if (this.isClosed)
            return;
        this.isClosed = true;
        this.out(this.isBegun ? ']\n' : '[]\n');
    }
    write(key, text) {
        const isTurn = this.current === undefined && this.waiting.size === 0;
        if (isTurn)
            this.begin(key);
        if (this.current === key) {
            this.out(text);
            return;
        }
        const waits = this.waiting.get(key) ?? { spool: createSpool(), isEnded: false };
        this.waiting.set(key, waits);
        // The same step may start another document after one has ended.
        waits.spool.add(waits.isEnded ? `,${text}` : text);
        waits.isEnded = false;
    }
    begin(key) {
        this.out(this.isBegun ? ',' : '[');
        this.isBegun = true;
        this.current = key;
    }
    end(key) {
        const waits = this.waiting.get(key);
        if (this.current !== key) {
            if (waits !== undefined)
                waits.isEnded = true;
            return;
        }
        this.current = undefined;
        for (const [next, { spool, isEnded }] of this.waiting) {
            this.waiting.delete(next);
            this.begin(next);
            spool.drain(this.out);
            if (!isEnded)
                return;
            this.current = undefined;
        }
    }
}
/** Produces the text of one document, part by part: `{…,"items":[`, items separated by commas, `]}`. */
class DocumentText {
    between;
    isFirst = true;
    constructor(between = ',') {
        this.between = between;
    }
    /** Returns the text of the next part. */
    of(part) {
        if ('begin' in part) {
            const head = JSON.stringify(part.begin).slice(0, -1);
            return `${head}${head === '{' ? '' : ','}"items":[`;
        }
        // A reader must be able to tell that a list is incomplete, even though the run fails as well.
        if ('end' in part)
            return part.end === 'complete' ? ']}' : '],"complete":false}';
        const text = part.items.map((item) => JSON.stringify(item)).join(this.between);
        const separator = this.isFirst || text === '' ? '' : this.between;
        this.isFirst &&= text === '';
        return separator + text;
    }
}
/** Returns a result as lines of a log; `texts` holds the documents that arrive in parts, by step key. */
function jsonResultLines(result, key, texts) {
    if ('json' in result)
        return (JSON.stringify(result.json, null, 2) ?? '').split('\n');
    const text = texts.get(key) ?? new DocumentText(',\n');
    if ('end' in result)
        texts.delete(key);
    else
        texts.set(key, text);
    return text
        .of(result)
        .split('\n')
        .filter((line) => line !== '');
}

// EXTERNAL MODULE: ./lib/src/reporters/plan-text.js
var plan_text = __webpack_require__(9930);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/reporters/event-masking.js
var event_masking = __webpack_require__(3830);
;// CONCATENATED MODULE: ./lib/src/reporters/reporters.js





/**
 * Passes every event to every reporter, in the same order, without the secrets that the masker knows. A reporter that
 * throws gets no further events, the others report this once, and the run continues as if nothing had happened.
 * `complain` is called if the first reporter, the one that people watch, can't report it.
 */
function createReporters(reporters, masker, complain) {
    const listening = new Set(reporters);
    const masking = new event_masking/* EventMasking */.f(masker);
    const waiting = [];
    let busy = false;
    const lose = (reporter, error) => {
        if (!listening.delete(reporter))
            return;
        const message = lossSentence(reporter.name ?? 'A reporter', error);
        if (reporter === reporters[0] || !listening.has(reporters[0]))
            attempt(() => complain(masker.mask(`${message}\n`)));
        emit((0,events/* notice */.l)('warning', message));
        const { stack } = (0,errors/* asError */.zR)(error);
        if ((0,write_faults/* writeErrorReason */.e)(error) === undefined && stack)
            emit((0,events/* notice */.l)('debug', stack));
    };
    const tell = (event) => {
        const shown = masking.mask(event);
        for (const reporter of [...listening]) {
            try {
                reporter.handle(shown);
            }
            catch (error) {
                lose(reporter, error);
            }
        }
    };
    /** An event that is emitted while another one is being handled (an output was lost) follows it in every reporter. */
    const emit = (event) => {
        waiting.push(event);
        if (busy)
            return;
        busy = true;
        try {
            for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
                tell(next);
        }
        finally {
            busy = false;
        }
    };
    const close = async () => {
        for (const reporter of reporters) {
            try {
                await reporter.close?.();
            }
            catch (error) {
                lose(reporter, error);
            }
        }
    };
    const abandon = () => {
        listening.clear();
        return close();
    };
    return { emit, close, abandon };
}
/** Returns the sentence about an output that could not be written, or about a reporter that threw an error. */
function lossSentence(name, error) {
    const reason = (0,write_faults/* writeErrorReason */.e)(error);
    if (reason !== undefined)
        return `${name} could not be written: ${reason}. Nothing else is affected.`;
    const what = (0,cleaning/* oneLine */.TN)((0,errors/* asError */.zR)(error).message).replace(/\.$/, '');
    return `${name} could not be written: ${what}. Nothing else is affected. This is a bug in Borgflow: please report it.`;
}
function attempt(act) {
    try {
        act();
    }
    catch {
        // There is no output left to report it on.
    }
}
/** Passes an event to the function for its type. */
function dispatch(handlers, event) {
    // The compiler can't tell that the function found by an event's type accepts that event.
    const handler = handlers[event.type];
    handler(event);
}
/** Does nothing, for events that a reporter doesn't report. */
function ignored() { }

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./lib/src/text/text-table.js
// Apart from layout.ts, because help shows no table, and the width data takes longer to load than the rest of help.

/** Formats a table as plain text, with two spaces between columns. A missing cell is shown as a dash. */
function table(columns, rows) {
    const cells = rows.map((row) => columns.map((_column, index) => row[index] ?? '–'));
    const widths = columns.map(({ head }, index) => cells.reduce((width, row) => Math.max(width, columnsOf(row[index] ?? '')), columnsOf(head)));
    const lines = [columns.map(({ head }) => head), ...cells];
    return lines.map((row) => row
        .map((cell, index) => {
        const blanks = ' '.repeat((widths[index] ?? 0) - columnsOf(cell));
        return columns[index]?.align === 'right' ? blanks + cell : cell + blanks;
    })
        .join('  ')
        .trimEnd());
}
const characters = new Intl.Segmenter();
/** Returns how many columns a string takes in a terminal: two for a wide character, none for a combining one. */
function columnsOf(text) {
    let columns = 0;
    for (const { segment } of characters.segment(text)) {
        const emoji = segment.includes('\ufe0f') || segment.includes('\u200d');
        columns += emoji ? 2 : eastAsianWidth(segment.codePointAt(0) ?? 0x20);
    }
    return columns;
}

;// CONCATENATED MODULE: ./lib/src/reporters/repository-table.js





/** The columns of the table of repositories. */
const repositoryColumns = [
    { head: 'repository', align: 'left' },
    { head: 'archive', align: 'left' },
    { head: 'files', align: 'right' },
    { head: 'size', align: 'right' },
    { head: 'new', align: 'right' },
    { head: 'duration', align: 'right' },
    { head: 'outcome', align: 'left' },
];
/** Returns every repository that ended, then those of the plan that the run never reached. */
function repositoryRows(plan, results) {
    const finished = new Set(results.map(({ configuration, repository }) => `${configuration}\n${repository.path}`));
    const others = plan.configurations.flatMap(({ configuration, repositories }) => repositories
        .filter(({ repository }) => !finished.has(`${configuration.name}\n${repository.path}`))
        .map(({ repository }) => ({ configuration: configuration.name, repository })));
    return [...results.map(rowOf), ...others];
}
/** Returns the table at the end of a run as plain text. */
function closingTable(plan, results) {
    const rows = repositoryRows(plan, results).map((row) => [
        (0,wording/* repositoryName */.aR)(row.repository),
        row.archive,
        row.files,
        row.size,
        row.fresh,
        row.duration,
        [row.outcome ?? 'not run', ...(row.attempt === undefined ? [] : [row.attempt])].join(', '),
    ]);
    return table(repositoryColumns, rows);
}
function rowOf({ configuration, repository, archive, attempt, outcome, seconds }) {
    const facts = archive === undefined
        ? {}
        : {
            archive: (0,cleaning/* oneLine */.TN)(archive.archive),
            files: (0,phrases/* grouped */.zD)(archive.files),
            size: (0,amounts/* size */.Ej)(archive.original_size),
            fresh: (0,amounts/* size */.Ej)(archive.deduplicated_size),
        };
    const tried = attempt !== undefined && attempt.number > 1 ? { attempt: (0,wording/* attemptText */.zv)(attempt) } : {};
    return { configuration, repository, ...facts, duration: (0,amounts/* duration */.p0)(seconds), outcome, ...tried };
}

;// CONCATENATED MODULE: ./lib/src/reporters/log-lines.js









/** The verbosity at which a notice is shown, by level. */
const shownFrom = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
const indent = '  ';
/** Creates a reporter that writes the same lines to any `LogText`. */
function createLineReporter(text, log) {
    const reporter = new LineReporter(text, log);
    return { handle: (event) => reporter.handle(event), close: () => reporter.close() };
}
class LineReporter {
    log;
    #handlers = {
        'run-started': (event) => this.#runStarted(event),
        notice: (event) => this.#notice(event),
        'step-started': (event) => this.#title(event.step),
        output: (event) => this.#output(event),
        // Progress is shown only on a terminal, by a reporter of its own.
        progress: ignored,
        result: (event) => this.#result(event),
        'step-finished': (event) => this.#stepFinished(event),
        // Reported together with the cause, or at the end of the run.
        'step-not-run': ignored,
        'repository-finished': (event) => this.#repositoryFinished(event),
        'run-finished': (event) => this.#runFinished(event),
    };
    #text;
    #aftermath = new Consequences();
    #documents;
    #parts = new Map();
    #plan;
    #asked = { actions: [], dryRun: false };
    #results = [];
    /** The step whose title was printed last: its lines don't need another title. */
    #shown;
    /** The step whose results were printed last, where only the name of the repository distinguishes them. */
    #whoseResults;
    /** Steps whose output the reader of the errors has not seen completely: a failure repeats the last lines. */
    #unseen = new Set();
    constructor(text, log) {
        this.log = log;
        this.#text = text;
        this.#documents = new JsonDocuments((json) => this.log.out(json));
    }
    handle(event) {
        this.#aftermath.note(event);
        dispatch(this.#handlers, event);
    }
    close() {
        this.#printDocuments();
    }
    #runStarted({ plan, facts }) {
        this.#plan = plan;
        this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
        this.#text.text((0,cleaning/* oneLine */.TN)((0,wording/* openingLine */.lw)(facts, plan)), { level: 'info', from: 1 });
        this.#dimmed(facts.details, 2);
        this.#dimmed(notRun((0,plan_text/* notRunLines */.K1)(plan, 'expected')), 1);
        this.#dimmed(notRun((0,plan_text/* notRunLines */.K1)(plan, 'not requested')), 2);
        if (facts.dryRun) {
            const steps = (0,plan_text/* planLines */.HN)(plan).map((line) => `${indent}${line}`);
            this.#text.lines(['What would run, in order:', ...steps], { level: 'info', from: 0 });
        }
    }
    #notice({ level, message, title, excerpt = [] }) {
        const words = { error: 'Error: ', warning: 'Warning: ', notice: '', info: '', debug: '' };
        const headline = title === undefined || message.includes(title) ? '' : `${title}: `;
        this.#text.text(`${words[level]}${headline}${message}`, { level, from: shownFrom[level] });
        this.#text.lines(excerpt, { level, from: shownFrom[level] });
    }
    #title(step, again = '') {
        this.#shown = (0,wording/* stepKey */.Ug)(step);
        this.#text.text(`${(0,wording/* stepTitle */.Fb)(step)}${again}`, { level: 'info', from: 1, style: 'title' });
    }
    #output({ step, lines, level, verbosity }) {
        if (!this.#text.shows(verbosity)) {
            this.#unseen.add((0,wording/* stepKey */.Ug)(step));
            return;
        }
        if (step.kind === 'action' && level === 'info' && !this.log.json)
            this.#whose(step);
        const amongErrors = this.log.json || (0,wording/* isErrorStep */.TU)(step) || goesToStandardError(level);
        if (!this.log.oneReader && !amongErrors)
            this.#unseen.add((0,wording/* stepKey */.Ug)(step));
        this.#below(step, lines, {
            level,
            from: verbosity,
            toError: (0,wording/* isErrorStep */.TU)(step),
            ...(step.kind === 'hook' && level !== 'error' && level !== 'warning' ? { style: 'dim' } : {}),
        });
    }
    /** Prints lines below the title of their step, which is repeated if another step printed something in between. */
    #below(step, lines, manner) {
        if (this.#shown !== (0,wording/* stepKey */.Ug)(step)) {
            this.#title(step, ' (continued)');
        }
        this.#text.lines(lines, this.#text.shows(1) ? { ...manner, indent } : manner);
    }
    #result({ step, result }) {
        if (!this.log.json)
            this.#whose(step);
        if ('lines' in result) {
            this.#text.lines(result.lines, { level: 'info', from: 0 });
        }
        else if (this.log.json) {
            this.#documents.take((0,wording/* stepKey */.Ug)(step), result);
        }
        else {
            this.#text.lines(jsonResultLines(result, (0,wording/* stepKey */.Ug)(step), this.#parts), { level: 'info', from: 0 });
        }
    }
    /** Prints the name of the repository whose results follow, if there are several and no titles are shown. */
    #whose(step) {
        const several = this.#plan !== undefined && this.#plan.configurations.flatMap((one) => one.repositories).length > 1;
        if (!several || step.repository === undefined || this.#text.shows(1) || this.#whoseResults === (0,wording/* stepKey */.Ug)(step))
            return;
        this.#whoseResults = (0,wording/* stepKey */.Ug)(step);
        this.#text.text(`${(0,wording/* repositoryName */.aR)(step.repository)}:`, { level: 'info', from: 0, style: 'title' });
    }
    #stepFinished({ step, outcome, seconds, failure, reason }) {
        this.#below(step, [(0,wording/* endingText */.pG)(outcome, seconds, reason)], { level: 'info', from: 1, style: 'dim' });
        if (failure !== undefined) {
            this.#failure(failure, (0,wording/* reportedOutcome */.Qq)(step, outcome), step);
        }
        this.#unseen.delete((0,wording/* stepKey */.Ug)(step));
        const consequence = this.#aftermath.consequence(step, outcome);
        if (consequence !== undefined) {
            const level = (0,wording/* reportedOutcome */.Qq)(step, outcome) === 'failure' ? 'error' : 'warning';
            const from = outcome === 'failure' ? shownFrom[level] : 0;
            this.#text.text(consequence, outcome === 'failure' ? { level, from, indent } : { level: 'info', from });
        }
    }
    /** Prints a failure, with its last lines of output unless they are already visible above. */
    #failure(failure, outcome, step) {
        const level = outcome === 'failure' || outcome === 'cancelled' ? 'error' : 'warning';
        const from = shownFrom[level];
        const { place, message } = failure;
        const line = place === undefined ? '' : `${place.file}:${place.line}`;
        const where = message.includes(line) ? '' : ` (${line})`;
        const sentence = (0,wording/* failureSentence */.Qz)({ ...failure, message: `${message}${where}` });
        const word = { failure: 'Error: ', warning: 'Warning: ', cancelled: '', skipped: '', success: '' }[outcome];
        this.#text.text(`${word}${sentence}`, { level, from });
        // The message of an action quotes Borg's last line, and its warnings were already shown.
        const isShown = step?.kind === 'action' && this.#text.shows(0);
        if (!isShown && (step === undefined || this.#unseen.has((0,wording/* stepKey */.Ug)(step)))) {
            this.#text.lines(informativeLastLines(failure), { level, from, indent });
        }
    }
    #repositoryFinished(event) {
        this.#results.push(event);
        const from = event.archive === undefined ? 1 : this.log.archivesFrom;
        this.#text.text((0,wording/* repositoryLine */.l3)(event), { level: 'info', from });
    }
    #runFinished({ report }) {
        for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
            this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
        }
        this.#text.lines(this.#aftermath.missedLines(), { level: 'error', from: -1 });
        this.#dimmed(notRun(this.#aftermath.quietLines()), 2);
        if (report.archives.length > 0 && this.#plan !== undefined) {
            this.#text.lines(['', ...closingTable(this.#plan, this.#results), ''], { level: 'info', from: 1 });
        }
        this.#text.text(closingLine(report, this.#asked), closingStyle(report.outcome));
        this.#printDocuments();
    }
    #dimmed(lines, from) {
        this.#text.lines(lines, { level: 'info', from, style: 'dim' });
    }
    /** Prints one document in any case: a program that reads it finds a list, even if it is empty. */
    #printDocuments() {
        if (this.log.json)
            this.#documents.close();
    }
}
function notRun(lines) {
    return lines.map((line) => `not run: ${line}`);
}
/** Returns whether lines of a level go to standard error. */
function goesToStandardError(level) {
    return level === 'error' || level === 'warning';
}
/** Returns lines in the format of borgmatic's `--log-json`, whose readers expect these keys and level names. */
function jsonLines(lines, manner) {
    const time = Date.now() / 1000;
    const levelname = levelName(manner);
    return lines
        .map((message) => `${JSON.stringify({ type: 'log_message', time, message, levelname, name: 'borgflow' })}\n`)
        .join('');
}
/** Returns how the last line of a run is printed. */
function closingStyle(outcome) {
    const manners = {
        success: { level: 'info', from: 1, style: 'good' },
        skipped: { level: 'info', from: 1 },
        warning: { level: 'warning', from: 0 },
        failure: { level: 'error', from: -1 },
        cancelled: { level: 'error', from: -1 },
    };
    return manners[outcome];
}
/** Returns borgmatic's name for a level: requested results have the level ANSWER. */
function levelName({ level, from }) {
    if (level === 'error' || level === 'warning' || level === 'debug')
        return level.toUpperCase();
    return from <= 0 ? 'ANSWER' : from === 1 ? 'INFO' : 'DEBUG';
}

// EXTERNAL MODULE: ./lib/src/reporters/terminal-text.js
var terminal_text = __webpack_require__(6527);
;// CONCATENATED MODULE: ./lib/src/reporters/console.js


const styles = { title: '1', dim: '2', good: '32', error: '31', warning: '33' };
/** Writes lines to the console, each to the right stream, in the right format and color. */
class ConsoleText {
    log;
    constructor(log) {
        this.log = log;
    }
    shows(from) {
        return this.log.verbosity >= from;
    }
    lines(lines, manner) {
        if (lines.length === 0 || !this.shows(manner.from)) {
            return;
        }
        const standardError = this.log.json || manner.toError === true || goesToStandardError(manner.level);
        const write = standardError ? this.log.error : this.log.out;
        write(this.log.logJson ? jsonLines(lines, manner) : this.#plain(lines.join('\n'), manner));
    }
    text(text, manner) {
        this.lines(text.split('\n'), manner);
    }
    #plain(text, manner) {
        const clean = this.log.interactive ? (0,terminal_text/* terminalText */.e)(text, this.log.color) : text;
        const indent = manner.indent ?? '';
        const code = this.#code(manner);
        if (code === undefined) {
            return `${indent === '' ? clean : clean.replace(/^(?=.)/gm, indent)}\n`;
        }
        // Colors in the text itself end with \x1b[0m, so each line sets its color again.
        return `${clean.replace(/^.+$/gm, (line) => `${indent}\x1b[${code}m${line}\x1b[0m`)}\n`;
    }
    #code({ level, style }) {
        if (!this.log.color) {
            return undefined;
        }
        if (style !== undefined) {
            return styles[style];
        }
        return goesToStandardError(level) ? styles[level] : undefined;
    }
}
/** Creates the reporter of the command line, which prints what happens as lines and results to standard output. */
function createConsoleReporter(log) {
    const readers = { json: log.json, out: log.out, oneReader: log.interactive, archivesFrom: log.json ? 1 : 0 };
    return { name: 'The console', ...createLineReporter(new ConsoleText(log), readers) };
}

;// CONCATENATED MODULE: ./lib/src/reporters/verdict.js


/** Returns the verdict on a run. A canceled run has failed regardless of `failOn`, so that nobody mistakes it for a backup. */
function verdictOf(report, failOn) {
    switch (report.outcome) {
        case 'success':
        case 'skipped':
            return { failed: false, message: '' };
        case 'warning':
            return { failed: failOn === 'warning', message: warningMessage(report) };
        case 'failure':
            return { failed: failOn !== 'never', message: failureMessage(report) };
        case 'cancelled': {
            const signal = report.signal === undefined ? '' : ` by ${report.signal}`;
            return {
                failed: true,
                message: `Canceled${signal}: ${where(report, 'cancelled') || 'the run'} did not finish.`,
            };
        }
    }
}
function failureMessage(report) {
    const [first, ...others] = report.failures;
    const files = where(report, 'failure');
    if (first === undefined)
        return `Failed: ${files || 'the run'}.`;
    const whole = (0,cleaning/* oneLine */.TN)((0,wording/* failureSentence */.Qz)(first));
    const sentence = whole.replace(/[.]$/, '');
    // Nothing may follow a command: it could be copied along with it.
    const endsInCommand = sentence === whole && /\bfix it with: \S/i.test(whole);
    if (endsInCommand && others.length === 0)
        return whole;
    if (endsInCommand) {
        return `${others.length + 1} errors${files === '' ? '' : ` (failed: ${files})`}. The first one: ${whole}`;
    }
    if (others.length === 0)
        return /[!?]$/.test(whole) ? whole : `${sentence}.`;
    const more = `${others.length} more ${others.length === 1 ? 'error' : 'errors'}`;
    return files === '' ? `${sentence} (and ${more}).` : `${sentence} (and ${more}; failed: ${files}).`;
}
function warningMessage(report) {
    return `There were warnings in ${where(report, 'warning') || 'the run'}, and fail-on is set to warning.`;
}
function where(report, outcome) {
    return report.configurations
        .filter((file) => file.outcome === outcome)
        .map((file) => (0,cleaning/* oneLine */.TN)(file.configuration))
        .join(', ');
}

// EXTERNAL MODULE: ./lib/src/borg/ssh.js
var borg_ssh = __webpack_require__(5029);
;// CONCATENATED MODULE: ./lib/src/lifecycle/lifecycle.js


/** Runs a plan from before_everything to after_everything. */
async function runEverything(plan, stepRunner) {
    const run = new Course(stepRunner);
    const configurations = [];
    await run.guard(async () => {
        await run.steps(plan.beforeEverything); // an error here, or in before: everything, ends the run
        await run.steps(plan.everything.before);
        await run.within({ before: [], after: plan.everything.after }, async () => {
            for (const configuration of plan.configurations) {
                configurations.push(await runConfiguration(configuration, plan.concurrency, run));
            }
            await run.steps(plan.afterEverything); // however the files ended
        });
    });
    return { outcome: run.outcome(), failures: run.failures, configurations };
}
async function runConfiguration(plan, concurrency, run) {
    const file = new Course(run.stepRunner);
    const repositories = [];
    let started = false;
    if (run.stepRunner.cancelled())
        file.count('cancelled');
    else {
        await file.guard(() => file.within(plan.scope, async () => {
            await file.steps(plan.before);
            started = true;
            await file.pings(plan.start);
            repositories.push(...(await runRepositories(plan.repositories, concurrency, file)));
            file.stopIfFailed(); // only now, because a failed repository does not stop the next one
            await file.steps(plan.after);
        }));
        if (file.failed())
            await file.guard(() => file.steps(plan.onError));
        if (file.failed())
            await file.pings([...plan.log, ...plan.fail]);
        else if (started)
            await file.pings([...plan.log, ...plan.finish]);
    }
    run.join(file);
    return { configuration: plan.configuration.name, outcome: file.outcome(), repositories, failures: file.failures };
}
/**
 * Runs `concurrency` repositories at a time; failed ones with attempts left are tried again after all the others. Results
 * are in the order of the plan, so that reports are reproducible.
 */
async function runRepositories(plans, concurrency, file) {
    const courses = new Map();
    let round = plans;
    for (let attempt = 1; round.length > 0; attempt += 1) {
        const turns = [...round];
        const worker = async () => {
            for (let plan = turns.shift(); plan; plan = turns.shift()) {
                const course = await runAttempt(plan, attempt, courses.get(plan) ?? new Course(file.stepRunner));
                courses.set(plan, course);
            }
        };
        await Promise.all(Array.from({ length: Math.min(concurrency, turns.length) }, worker));
        round = round.filter((plan) => attempt < plan.attempts && courses.get(plan)?.mayBeTriedAgain());
    }
    for (const course of plans.flatMap((plan) => courses.get(plan) ?? []))
        file.join(course);
    return plans.map((plan) => ({ repository: plan.repository, outcome: courses.get(plan)?.outcome() ?? 'cancelled' }));
}
/** Runs one attempt at a repository; if the run was canceled before it, the result of the previous attempt stands. */
async function runAttempt(plan, attempt, before) {
    const { stepRunner } = before;
    if (attempt > 1)
        await stepRunner.wait(plan, attempt);
    const cut = stepRunner.cancelled();
    if (cut)
        before.count('cancelled');
    const course = cut ? before : await runRepository((0,lifecycle_plan/* attemptOf */.tx)(plan, attempt), stepRunner);
    if (course !== before && course.hides(before))
        course.keep(before);
    const last = cut ? attempt - 1 : attempt;
    const over = last === plan.attempts || !course.mayBeTriedAgain();
    if (over && last > 0)
        stepRunner.repositoryEnded(plan, course.outcome(), last);
    return course;
}
async function runRepository(plan, stepRunner) {
    const repository = new Course(stepRunner);
    await repository.guard(() => repository.within(plan, async () => {
        await repository.steps(plan.beforeActions);
        for (const action of plan.actions) {
            repository.stopIfCancelled();
            await repository.within(action, () => repository.steps([action.action]));
        }
        await repository.steps(plan.afterActions);
    }));
    return repository;
}
/** Ends the steps that would have followed; the course has recorded what went wrong. */
class Stop extends Error {
}
/** A hook said "not now" before anything in its scope was started. */
class NotNow extends Stop {
}
/** What has happened so far in the run, in one file, or in one repository. */
class Course {
    stepRunner;
    failures = [];
    outcomes = [];
    /** Whether a hook's "not now" has ended it. */
    isCutShort = false;
    isLast = false;
    /** The number of actions that succeeded. */
    done = 0;
    constructor(stepRunner) {
        this.stepRunner = stepRunner;
    }
    /** Runs steps in order; throws a Stop after the first one that goes wrong. */
    async steps(steps) {
        for (const step of steps) {
            if (step.notRun !== undefined)
                continue;
            const { outcome, failure } = await this.stepRunner.run(step, [...this.failures]);
            if (failure)
                this.failures.push(failure);
            if (outcome === 'skipped' && step.kind === 'hook' && step.softFailure === 'quiet')
                return;
            this.judge(step, outcome);
        }
    }
    /** Reports to all services at once, in order to each of them. A service that can't be reached changes nothing. */
    async pings(steps) {
        const services = new Set(steps.map(({ service }) => service));
        const each = [...services].map((service) => steps.filter((step) => step.service === service));
        await Promise.all(each.map(async (own) => {
            for (const step of own) {
                if (step.notRun !== undefined)
                    continue;
                const { outcome } = await this.stepRunner.run(step, [...this.failures]);
                if (outcome === 'cancelled')
                    this.count(outcome);
            }
        }));
    }
    judge(step, outcome) {
        if (outcome === 'skipped' && step.kind !== 'action') {
            this.isCutShort = true;
            throw new NotNow();
        }
        if (step.kind === 'action' || outcome !== 'success')
            this.count(outcome); // a hook alone is not a success
        if (outcome === 'failure' || outcome === 'cancelled')
            throw new Stop();
        if (step.kind === 'action')
            this.done += 1;
    }
    /**
     * Runs a body between its `commands:`. The `after` entries run however it ended, unless a `before` entry said "not now":
     * what was not started is not cleaned up.
     */
    async within(scope, body) {
        const refused = await this.guard(() => this.steps(scope.before));
        if (refused instanceof NotNow)
            throw refused;
        const stop = refused ?? (await this.guard(body));
        const isWhole = stop === undefined && !this.failed() && !this.stepRunner.cancelled();
        const state = isWhole ? 'finish' : 'fail';
        await this.steps(scope.after.filter((hook) => hook.states?.includes(state) ?? true));
        if (stop !== undefined)
            throw stop;
    }
    /** Runs a body and returns the Stop that ended it, if any, so that the caller can continue. */
    async guard(body) {
        try {
            await body();
            return undefined;
        }
        catch (stop) {
            if (stop instanceof Stop)
                return stop;
            throw stop;
        }
    }
    /** Returns whether this attempt said "not now" before it got past the failure of the previous attempt. */
    hides(before) {
        return before.failed() && this.isCutShort && !this.failed() && this.done <= before.done;
    }
    /** Adds the error of the previous attempt: "not now" never hides an error. */
    keep(before) {
        this.isLast = true;
        this.join(before);
    }
    mayBeTriedAgain() {
        return this.outcome() === 'failure' && !this.isLast;
    }
    /** Adds the result of a file or a repository. */
    join(part) {
        this.failures.push(...part.failures);
        this.count(part.outcome());
    }
    count(outcome) {
        this.outcomes.push(outcome);
    }
    failed() {
        return this.outcomes.some((outcome) => outcome === 'failure' || outcome === 'cancelled');
    }
    /** Stops before a scope if the run was canceled: what isn't entered needn't be left. */
    stopIfCancelled() {
        if (!this.stepRunner.cancelled())
            return;
        this.count('cancelled');
        throw new Stop();
    }
    stopIfFailed() {
        if (this.failed())
            throw new Stop();
    }
    outcome() {
        return this.isCutShort && this.outcomes.length === 0 ? 'skipped' : (0,outcome/* worst */.Q)(this.outcomes);
    }
}

// EXTERNAL MODULE: ./lib/src/lifecycle/make-plan.js
var make_plan = __webpack_require__(6675);
// EXTERNAL MODULE: ./lib/src/lifecycle/failure.js
var lifecycle_failure = __webpack_require__(7083);
;// CONCATENATED MODULE: ./lib/src/lifecycle/post-phase-journal.js


/** Wraps a step runner so that it keeps a journal: `save` is called on cancellation, then before each command and after each step. */
function keepJournal(stepRunner, run) {
    const steps = new Map((0,lifecycle_plan/* stepsOf */.B_)(run.plan).map((step, index) => [step, index]));
    const results = {};
    const started = {};
    let questionsBefore = 0;
    const save = () => run.save({ plan: run.plan, runId: run.runId, results, started, questionsBefore });
    return {
        ...stepRunner,
        onCancel: save,
        commandStarts: (step, count) => {
            const index = steps.get((0,lifecycle_plan/* plannedStep */.Nz)(step));
            if (index !== undefined)
                started[index] = count;
            if (stepRunner.cancelled())
                save();
        },
        cancelled: () => {
            const cancelled = stepRunner.cancelled();
            if (!cancelled)
                questionsBefore += 1;
            return cancelled;
        },
        run: async (step, failures) => {
            const result = await stepRunner.run(step, failures);
            const index = steps.get((0,lifecycle_plan/* plannedStep */.Nz)(step));
            // A step that was interrupted because no time was left is not done.
            const isDone = index !== undefined && !(run.ended() && result.outcome === 'cancelled');
            if (isDone) {
                results[index] = [...(results[index] ?? []), withoutSecrets(result, run.mask)];
                delete started[index];
            }
            if (stepRunner.cancelled())
                save();
            return result;
        },
    };
}
/**
 * Wraps a step runner so that it replays a journal: steps with a result are not run again, cleanup steps without one are run. A
 * hook that was interrupted continues with the command after the interrupted one.
 */
function replayJournal(journal, stepRunner) {
    const steps = new Map(stepsOf(journal.plan).map((step, index) => [step, index]));
    const replayed = new Map();
    let questions = 0;
    return {
        ...stepRunner,
        repositoryEnded: () => undefined,
        wait: async () => undefined,
        cancelled: () => {
            questions += 1;
            return questions > journal.questionsBefore;
        },
        run: async (step, failures) => {
            const index = steps.get(plannedStep(step)) ?? -1;
            const turn = replayed.get(index) ?? 0;
            replayed.set(index, turn + 1);
            const done = journal.results[index]?.[turn];
            if (done)
                return done;
            if (!isClosing(step))
                return { outcome: 'cancelled' };
            const rest = step.kind === 'hook' ? withoutCommands(step, journal.started[index] ?? 0) : step;
            // All of its commands were started, and the steps that follow don't depend on their results.
            return rest === undefined ? { outcome: 'success' } : stepRunner.run(rest, failures);
        },
    };
}
function withoutSecrets({ outcome, failure }, mask) {
    return { outcome, failure: failure && (0,lifecycle_failure/* maskedFailure */.u7)(failure, mask) };
}
/** Returns a hook without its first commands; undefined if none are left. */
function withoutCommands(step, count) {
    const commands = step.commands.slice(count);
    return count > 0 && commands.length === 0 ? undefined : { ...step, commands };
}
function isClosing(step) {
    return step.kind !== 'action' && step.closing;
}
const is = (what, holds) => (value, where) => {
    if (!holds(value))
        throw new Error(`${where} is not ${what}`);
};
const post_phase_journal_text = is('a string', (value) => typeof value === 'string');
const truth = is('true or false', (value) => typeof value === 'boolean');
const count = is('a non-negative integer', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
const oneOf = (...words) => is(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));
const maybe = (check) => (value, where) => {
    if (value !== undefined && value !== null)
        check(value, where);
};
const list = (check) => (value, where) => {
    if (!Array.isArray(value))
        throw new Error(`${where} is not a list`);
    for (const [index, each] of value.entries())
        check(each, `${where}[${index}]`);
};
const map = (check, names = /^/) => (value, where) => {
    for (const [name, each] of Object.entries(recordOf(value, where))) {
        if (!names.test(name))
            throw new Error(`${where} has the unexpected key ${name}`);
        check(each, `${where}.${name}`);
    }
};
/** Checks a record with these fields; other fields are ignored. */
const record = (fields) => (value, where) => {
    const found = recordOf(value, where);
    for (const [name, check] of Object.entries(fields))
        check(found[name], `${where}.${name}`);
};
function recordOf(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error(`${where} is not a record`);
    return value;
}
const repository = record({ path: post_phase_journal_text, label: maybe(post_phase_journal_text) });
const place = record({ file: post_phase_journal_text, line: count, column: count });
const base = { configuration: record({ path: post_phase_journal_text, name: post_phase_journal_text }), repository: maybe(repository), notRun: maybe(post_phase_journal_text) };
const hook = record({
    ...base,
    kind: oneOf('hook'),
    hook: post_phase_journal_text,
    commands: list(record({ run: post_phase_journal_text, place: maybe(place) })),
    softFailure: oneOf('skip', 'end', 'quiet', 'error'),
    states: maybe(list(oneOf('finish', 'fail'))),
    closing: truth,
    workingDirectory: maybe(post_phase_journal_text),
    umask: maybe(count),
    logFile: maybe(post_phase_journal_text),
    timeout: maybe(is('a number', (value) => typeof value === 'number')),
    constants: maybe(map(post_phase_journal_text)),
});
const action = record({ ...base, kind: oneOf('action'), action: post_phase_journal_text, repository, index: count });
const monitor = record({ ...base, kind: oneOf('monitor'), service: post_phase_journal_text, state: post_phase_journal_text, closing: truth });
const scope = { before: list(hook), after: list(hook) };
const repositoryPlan = record({
    ...scope,
    repository,
    beforeActions: list(hook),
    actions: list(record({ ...scope, action })),
    afterActions: list(hook),
    attempts: count,
    retryWait: is('a number', (value) => typeof value === 'number'),
});
const configurationPlan = record({
    configuration: base.configuration,
    scope: record(scope),
    before: list(hook),
    start: list(monitor),
    repositories: list(repositoryPlan),
    after: list(hook),
    onError: list(hook),
    log: list(monitor),
    finish: list(monitor),
    fail: list(monitor),
});
const plan = record({
    actions: list(post_phase_journal_text),
    beforeEverything: list(hook),
    everything: record(scope),
    configurations: list(configurationPlan),
    afterEverything: list(hook),
    concurrency: count,
});
const failure = record({ message: post_phase_journal_text, error: post_phase_journal_text, output: list(post_phase_journal_text), repository: maybe(repository) });
const post_phase_journal_outcome = oneOf('success', 'skipped', 'warning', 'failure', 'cancelled');
const journal = record({
    plan,
    runId: post_phase_journal_text,
    results: map(list(record({ outcome: post_phase_journal_outcome, failure: maybe(failure) })), /^\d+$/),
    started: map(count, /^\d+$/),
    questionsBefore: count,
});
/** Parses a journal; throws an error that says what is wrong if it is invalid or was written by another release. */
function readJournal(written) {
    const found = JSON.parse(written);
    journal(found, 'it');
    return found;
}

// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/process/end-process.js
var end_process = __webpack_require__(2341);
// EXTERNAL MODULE: ./lib/src/shell/fill-placeholders.js + 1 modules
var fill_placeholders = __webpack_require__(3547);
;// CONCATENATED MODULE: ./lib/src/lifecycle/hooks.js







/** The maximum number of characters of a command in a message. */
const longestCommand = 160;
/** The exit status with which a hook says "not now". */
const notNow = 75;
/** Runs the commands of a hook in order; throws a CommandError for the first one that fails. */
async function runHook(step, about, around) {
    const { mask } = around.masker;
    const values = hookValues(step, { ...about, isCancelled: about.limit !== undefined, mask });
    let unfilled;
    for (const [index, command] of step.commands.entries()) {
        const process = filledOrFault(step, command, { values, ...about, around });
        around.commandStarts?.(step, index + 1);
        if (process instanceof errors/* UserError */.yo) {
            // The other commands of an on_error hook must still raise the alarm.
            if (!(0,lifecycle_plan/* isErrorHook */.EE)(step))
                throw process;
            unfilled ??= process;
            continue;
        }
        const result = await around.runProcess(process);
        if (result.lingering) {
            const message = `A background process of \`${firstLine(command.run)}\` keeps the hook's output open. The run continues without waiting for it.`;
            around.emit((0,events/* notice */.l)('notice', message, { step, place: command.place }));
        }
        if (result.exitCode === notNow && step.softFailure !== 'error' && !result.cancelled)
            return { outcome: 'skipped' };
        // A command that was interrupted by a cancellation did not do its work, regardless of its exit status.
        if (result.exitCode !== 0 || result.cancelled)
            throw hookError(command, result, step);
    }
    if (unfilled)
        throw unfilled;
    return { outcome: 'success' };
}
function filledOrFault(step, command, call) {
    try {
        return hookProcess(step, command, call);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return new errors/* UserError */.yo(`\`${firstLine(command.run)}\` was not run: ${error.message}`, { place: command.place });
    }
}
function hookProcess(step, command, { values, cancel, limit, around }) {
    const filled = (0,fill_placeholders/* fillPlaceholders */.C)(command.run, { facts: values, constants: step.constants });
    for (const name of filled.unknown) {
        const message = `Unknown placeholder {${name}} in ${(0,lifecycle_plan/* describeStep */.Ey)(step)}: it was left unchanged.`;
        around.emit((0,events/* notice */.l)('warning', message, { step, place: command.place }));
    }
    const level = (0,lifecycle_plan/* isErrorHook */.EE)(step) ? 'error' : 'info';
    const timeouts = [step.timeout, limit].filter((seconds) => seconds !== undefined);
    return {
        command: ['/bin/sh', '-c', filled.command],
        environment: (0,child_environment/* withVariables */.sO)(around.environment, { ...hookFacts(step, values, around.runId), ...filled.environment }),
        workingDirectory: step.workingDirectory,
        umask: step.umask,
        streams: 'merged',
        masker: around.masker,
        onLines: (lines) => around.emit({ type: 'output', step, lines, level, verbosity: (0,lifecycle_plan/* isErrorHook */.EE)(step) ? -1 : 0 }),
        timeout: timeouts.length > 0 ? Math.min(...timeouts) : undefined,
        // A cleanup hook that is interrupted has already used up its time.
        grace: limit === undefined ? { terminate: 2, kill: 3 } : { terminate: 0.1, kill: 0.2 },
        cancel,
    };
}
/** Returns the values of a hook's placeholders. */
function hookValues(step, about) {
    const { failures, isCancelled, mask } = about;
    const { configuration, logFile = '' } = step;
    const values = { configuration_filename: configuration.path, log_file: logFile };
    if (step.repository)
        Object.assign(values, { repository: step.repository.path, repository_label: step.repository.label ?? '' });
    if (!(0,lifecycle_plan/* isErrorHook */.EE)(step))
        return values;
    const failure = failures.at(-1);
    const failed = new Set(failures.map(({ repository }) => repository?.path).filter((path) => path !== undefined));
    return {
        ...values,
        repository: failure?.repository?.path ?? '',
        repository_label: failure?.repository?.label ?? '',
        repositories: [...failed].join(' '),
        // After a cancellation, an earlier failure doesn't count: another attempt might have succeeded.
        error: (0,fill_placeholders/* limitValue */.r)(mask((isCancelled ? undefined : failure?.error) ?? 'cancelled'), lifecycle_failure/* errorLimit */.SE, 'start'),
        output: (0,fill_placeholders/* limitValue */.r)(mask(failure?.output.join('\n') ?? ''), lifecycle_failure/* outputLimit */.pX, 'end'),
    };
}
/** Returns the same values as environment variables, which are easier for a script to read. */
function hookFacts(step, values, runId) {
    return {
        BORGFLOW_CONFIGURATION_FILENAME: values['configuration_filename'] ?? '',
        BORGFLOW_REPOSITORY: values['repository'] ?? '',
        BORGFLOW_ERROR: values['error'] ?? '',
        BORGFLOW_OUTPUT: values['output'] ?? '',
        BORGFLOW_HOOK: step.hook,
        BORGFLOW_RUN_ID: runId,
    };
}
function hookError(command, result, step) {
    const { exitCode, signal, timedOut, cancelled, tail, startFailure } = result;
    const shown = `\`${firstLine(command.run)}\``;
    const words = cancelled
        ? 'did not finish'
        : startFailure !== undefined
            ? `was not run: ${startFailure}`
            : (0,end_process/* howItEnded */.qQ)({ ...result, limit: step.timeout });
    const program = firstLine(command.run);
    const failure = { command: shown, program, exitCode, signal, timedOut, cancelled, output: tail };
    return new errors/* CommandError */.Qd(`${shown} ${words}`, failure, command.place);
}
function firstLine(command) {
    const [line = '', ...rest] = command.trim().split('\n');
    const short = line.length > longestCommand ? line.slice(0, longestCommand).replace(/[\ud800-\udbff]$/, '') : line;
    return rest.length > 0 || short !== line ? `${short} …` : line;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/step-runner.js





/** Creates the wrapper around every step: it reports its start, its end, and its failure, and never rejects. */
function createStepRunner(tools) {
    const begun = new Set();
    const archives = [];
    const repositoryTimes = new Map();
    const perform = async (step, failures, cancel) => {
        if (step.kind === 'hook')
            return runHook(step, { failures, cancel, limit: tools.cancellation.by && tools.closingLimit }, tools);
        return tools.act(step, cancel);
    };
    /** Emits the events of a ping only when it has ended, because several run at once. */
    const report = async (step, failures, start) => {
        const { warnings } = await tools.cancellation.during((cancel) => tools.ping(step, failures, cancel));
        const at = new Date();
        const outcome = warnings.length > 0 ? 'warning' : 'success';
        tools.emit({ type: 'step-started', step, at: start });
        for (const warning of warnings)
            tools.emit((0,events/* notice */.l)('warning', warning, { step }));
        tools.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, outcome });
        return { outcome };
    };
    const run = async (step, failures) => {
        if (mayNotBegin(step, tools.cancellation))
            return { outcome: 'cancelled' };
        const start = new Date();
        begun.add((0,lifecycle_plan/* plannedStep */.Nz)(step));
        if (step.kind === 'monitor')
            return await report(step, failures, start);
        noteRepository(repositoryTimes, step, start);
        tools.emit({ type: 'step-started', step, at: start });
        const result = await settle(step, tools, (cancel) => perform(step, failures, cancel));
        if (result.archive)
            archives.push(result.archive);
        if (result.archive && step.repository) {
            const times = repositoryTimes.get(keyOf(step));
            if (times)
                times.archive = result.archive;
        }
        const at = new Date();
        tools.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, ...result });
        return result;
    };
    const wait = async (plan, attempt) => {
        const seconds = plan.retryWait * (attempt - 1);
        if (tools.cancellation.by !== undefined)
            return;
        const { label, path } = plan.repository;
        const when = seconds > 0 ? ` in ${(0,amounts/* duration */.p0)(seconds)}` : '';
        const message = `Retrying ${label ?? path}${when} (attempt ${attempt} of ${plan.attempts}).`;
        tools.emit((0,events/* notice */.l)('info', message));
        if (seconds === 0 || tools.cancellation.by !== undefined)
            return;
        await tools.cancellation.during((cancel) => tools.pause(seconds, cancel));
    };
    const repositoryEnded = (plan, outcome, attempt) => {
        const { configuration, repository } = plan.actions[0]?.action ?? {};
        if (!configuration || !repository)
            return;
        const times = repositoryTimes.get(`${configuration.path}\n${repository.path}`);
        const seconds = times ? (Date.now() - times.start) / 1000 : 0;
        tools.emit({
            type: 'repository-finished',
            configuration: configuration.name,
            repository,
            outcome,
            seconds,
            archive: times?.archive,
            ...(plan.attempts > 1 && { attempt: { number: attempt, of: plan.attempts } }),
        });
    };
    const cancelled = () => tools.cancellation.by !== undefined;
    return { run, wait, repositoryEnded, cancelled, record: { begun, archives } };
}
function mayNotBegin(step, cancellation) {
    const closing = step.kind !== 'action' && step.closing;
    return cancellation.ended || (cancellation.by !== undefined && !closing);
}
function keyOf(step) {
    return `${step.configuration.path}\n${step.repository?.path}`;
}
function noteRepository(times, step, start) {
    if (step.repository && !times.has(keyOf(step)))
        times.set(keyOf(step), { start: start.getTime() });
}
/** Converts whatever a step did into a result. */
async function settle(step, tools, work) {
    let aborted = false;
    try {
        return await tools.cancellation.during((cancel) => {
            cancel.addEventListener('abort', () => {
                aborted = true;
            });
            return work(cancel);
        });
    }
    catch (thrown) {
        const failure = (0,lifecycle_failure/* failureOf */.g5)(thrown, step);
        return aborted
            ? { outcome: 'cancelled', failure: { ...failure, error: 'cancelled' } }
            : { outcome: 'failure', failure };
    }
}

// EXTERNAL MODULE: ./lib/src/run/backup-history.js
var backup_history = __webpack_require__(1933);
// EXTERNAL MODULE: ./lib/src/run/perform.js + 14 modules
var perform = __webpack_require__(7270);
// EXTERNAL MODULE: ./lib/src/run/prepare.js + 7 modules
var prepare = __webpack_require__(6734);
;// CONCATENATED MODULE: ./lib/src/run/run.js












/** Runs a request, emits events, and returns the report, which includes every error that a user can cause. */
async function run(request, surroundings) {
    const { cancellation, runId } = surroundings;
    const at = new Date();
    const prepared = await (0,prepare/* prepare */.i)(request, surroundings);
    const plan = (0,make_plan/* makePlan */.C)(prepared.configurations, { ...request, actions: prepared.actions });
    const ssh = (0,borg_ssh/* createSshAccess */.PA)(request);
    const commandStarts = (step, started) => kept.commandStarts(step, started);
    const archives = () => stepRunner.record.archives;
    const tools = (0,perform/* createStepTools */.S)({ request, surroundings, prepared, ssh, archives });
    const stepRunner = createStepRunner({ ...tools, commandStarts });
    const report = (ended) => reportOf({
        ended,
        failures: prepared.failures,
        archives: stepRunner.record.archives,
        runId,
        seconds: (Date.now() - at.getTime()) / 1000,
        signal: cancellation.by,
    });
    const save = (journal) => {
        try {
            surroundings.onCancelled?.(journal, () => report(cutShort));
        }
        catch (error) {
            const message = `The progress of the canceled run could not be saved for the post phase: ${(0,errors/* asError */.zR)(error).message}.`;
            surroundings.emit((0,events/* notice */.l)('warning', message));
        }
    };
    const kept = keepJournal(stepRunner, {
        plan,
        runId,
        ended: () => cancellation.ended,
        save,
        mask: surroundings.secrets.mask,
    });
    cancellation.onCancel = kept.onCancel;
    surroundings.emit({ type: 'run-started', at, plan, facts: prepared.facts });
    for (const notice of prepared.notices)
        surroundings.emit(notice);
    const ended = await runEverything(plan, kept);
    (0,backup_history/* rememberBackups */.z)(surroundings.environment, { plan, ended, archives: archives() });
    for (const message of ssh.putAway())
        surroundings.emit((0,events/* notice */.l)('warning', message));
    for (const unreached of (0,steps_not_run/* unreachedSteps */.Xq)(plan, stepRunner.record.begun, ended)) {
        surroundings.emit({ type: 'step-not-run', ...unreached });
    }
    const whole = report(ended);
    surroundings.emit({ type: 'run-finished', report: whole });
    return whole;
}
/** The state of a canceled run that has not ended yet. */
const cutShort = { outcome: 'cancelled', failures: [], configurations: [] };
/** Creates the report of a whole run; an invalid file counts as a failure of the run. */
function reportOf({ ended, failures, archives, runId, seconds, signal }) {
    const outcomes = [ended.outcome, ...(failures.length > 0 ? ['failure'] : [])];
    const failed = ended.configurations.flatMap(({ repositories }) => repositories
        .filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled')
        .map(({ repository }) => repository));
    return {
        outcome: signal ? 'cancelled' : (0,outcome/* worst */.Q)(outcomes),
        seconds,
        runId,
        failures: [...failures, ...ended.failures],
        archives,
        failedRepositories: unique(failed),
        configurations: ended.configurations,
        signal,
    };
}
function unique(repositories) {
    return [...new Map(repositories.map((repository) => [repository.path, repository])).values()];
}

// EXTERNAL MODULE: ./lib/src/run/surroundings.js + 2 modules
var surroundings = __webpack_require__(9472);
// EXTERNAL MODULE: ./lib/src/run/verbosity-and-log-file.js
var verbosity_and_log_file = __webpack_require__(9125);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/system/run-every-cleanup.js
var run_every_cleanup = __webpack_require__(7248);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 15 modules
var monitoring_registry = __webpack_require__(8341);
// EXTERNAL MODULE: ./lib/src/system/foreign-links.js
var foreign_links = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/text/did-you-mean.js
var did_you_mean = __webpack_require__(8137);
;// CONCATENATED MODULE: ./lib/src/reporters/log-file.js









/** Creates a reporter that appends the log of a run to a file; if the file can't be written, this is reported once. */
function createLogFileReporter(file, means) {
    const text = new FileText(file, means);
    const lines = createLineReporter(text, { json: false, oneReader: true, archivesFrom: 1, out: () => undefined });
    return {
        handle: (event) => {
            if (file.verbosity === -2 || !isAbout(event, file))
                return;
            if (event.type === 'result' && !('lines' in event.result))
                return; // JSON goes only to whoever requested it
            text.about(event);
            lines.handle(event);
        },
        close: () => text.close(),
    };
}
/** Events that don't belong to a particular configuration go to every log file. */
function isAbout(event, { configurations }) {
    if (configurations === undefined || !('step' in event) || event.step === undefined)
        return true;
    return configurations.has(event.step.configuration.path);
}
class FileText {
    file;
    means;
    #descriptor;
    #given = false;
    #repository = '';
    #line;
    constructor(file, means) {
        this.file = file;
        this.means = means;
        this.#line = parseLogFormat(file.format);
    }
    shows(from) {
        return this.file.verbosity >= from;
    }
    /** Remembers which repository the lines of an event are about. */
    about(event) {
        const { path, label } = ('step' in event ? event.step?.repository : undefined) ?? {};
        this.#repository = label ?? path ?? '';
    }
    lines(lines, manner) {
        if (lines.length === 0 || this.#given || !this.shows(manner.from))
            return;
        const clean = (0,terminal_text/* terminalText */.e)(lines.join('\n'), false).split('\n');
        const indented = manner.indent ? clean.map((line) => manner.indent + line) : clean;
        this.#write(this.file.json ? jsonLines(indented, manner) : this.#formatted(indented, manner));
    }
    text(text, manner) {
        this.lines([text], manner);
    }
    close() {
        const descriptor = this.#descriptor;
        this.#descriptor = undefined;
        this.#given = true;
        if (descriptor === undefined)
            return;
        try {
            (0,external_node_fs_.closeSync)(descriptor);
        }
        catch (error) {
            this.#warn(error); // a network file system may report only now that it is full
        }
    }
    #warn(error) {
        const reason = (0,write_faults/* writeErrorReason */.e)(error) ?? (0,errors/* asError */.zR)(error).message;
        this.means.warn(`The log can't be written to ${this.file.path}: ${reason}. The run continues without it.`);
    }
    #formatted(lines, { level, from }) {
        const at = new Date();
        const name = this.#repository;
        return lines
            .map((message) => {
            const prefix = name === '' || message.includes(name) ? '' : `${name}: `;
            return `${this.#line({ at, level, from, prefix, message })}\n`;
        })
            .join('');
    }
    #write(text) {
        try {
            this.#descriptor = currentFile(this.file.path, this.#descriptor);
            const bytes = Buffer.from(text);
            for (let written = 0; written < bytes.length;)
                written += (0,external_node_fs_.writeSync)(this.#descriptor, bytes, written);
        }
        catch (error) {
            this.close();
            this.#warn(error);
        }
    }
}
/** Returns the open file, or opens the new one after a log rotation has replaced it. */
function currentFile(path, descriptor) {
    if (descriptor !== undefined) {
        const [own, there] = [(0,external_node_fs_.fstatSync)(descriptor), (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })];
        if (own.ino === there?.ino && own.dev === there.dev)
            return descriptor;
        (0,external_node_fs_.closeSync)(descriptor);
    }
    // O_NONBLOCK: a pipe that nobody reads must not block the backup.
    const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = external_node_fs_.constants;
    (0,foreign_links/* requireTrustedLinks */.mU)(path);
    (0,runner_files/* requireNoRunnerFile */.xX)(path);
    // If there is no link now, O_NOFOLLOW refuses one that somebody creates in the meantime.
    const links = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? 0 : O_NOFOLLOW;
    const opened = (0,external_node_fs_.openSync)(path, O_APPEND | O_CREAT | O_NONBLOCK | O_WRONLY | links, 0o600);
    try {
        (0,foreign_links/* requireTrustedLinks */.mU)(path);
        (0,runner_files/* requireOpenNoRunnerFile */.zo)(opened);
        return opened;
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(opened);
        throw error;
    }
}
/** The default format of a line. */
const defaultLogFormat = '[{asctime}] {levelname}: {prefix}{message}';
const levelNumbers = { DEBUG: 10, INFO: 20, ANSWER: 25, WARNING: 30, ERROR: 40 };
const fields = {
    asctime: ({ at }) => localTime(at),
    levelname: levelName,
    message: ({ message }) => message,
    prefix: ({ prefix }) => prefix,
    name: () => 'borgflow',
    levelno: (record) => levelNumbers[levelName(record)] ?? 0,
    process: () => process.pid,
    processName: () => 'borgflow',
    created: ({ at }) => at.getTime() / 1000,
    msecs: ({ at }) => at.getMilliseconds(),
    relativeCreated: ({ at }) => at.getTime() - performance.timeOrigin,
};
/** The format specification of a placeholder such as `{levelname:<8}`: fill and alignment, zero, width, precision, type. */
const layout = /^(?:(.)?([<>^]))?(0)?(\d{1,3})?(?:\.(\d{1,2}))?([sdf])?$/u;
const parts = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** Returns a function that formats a line of the log. Throws a UserError if the format has an unknown placeholder. */
function parseLogFormat(format) {
    const pieces = [];
    let end = 0;
    for (const match of format.matchAll(parts)) {
        const [whole, inside] = match;
        const before = format.slice(end, match.index);
        pieces.push(() => before);
        end = match.index + whole.length;
        if (whole === '{{' || whole === '}}')
            pieces.push(() => whole.charAt(0));
        else
            pieces.push(pieceOf(whole, inside));
    }
    const rest = format.slice(end);
    return (record) => pieces.map((piece) => piece(record)).join('') + rest;
}
function pieceOf(whole, inside) {
    if (inside === undefined)
        throw new errors/* UserError */.yo(`log_file_format has an unmatched ${whole}. Write ${whole}${whole} for a literal ${whole}.`);
    const [, name = '', specification = ''] = /^([^:!]*)(?:![rsa])?:?(.*)$/.exec(inside) ?? [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const laid = layout.exec(specification);
    if (field === undefined) {
        const suggestion = (0,did_you_mean/* nearest */.p)(name, Object.keys(fields));
        const known = suggestion === undefined ? `Allowed: ${Object.keys(fields).join(', ')}.` : `Did you mean ${suggestion}?`;
        throw new errors/* UserError */.yo(`log_file_format has an unknown placeholder ${whole}. ${known}`);
    }
    if (laid === null) {
        throw new errors/* UserError */.yo(`log_file_format has ${whole}, whose format specification is invalid. A valid one: {${name}:<8}.`);
    }
    return (record) => laidOut(field(record), laid);
}
function laidOut(value, [, fill, align, zero, width, precision]) {
    const text = typeof value === 'number'
        ? numberText(value, precision)
        : value.slice(0, precision ? Number(precision) : undefined);
    const missing = Math.max(0, Number(width ?? 0) - text.length);
    const filler = fill ?? (zero ? '0' : ' ');
    const side = align ?? (typeof value === 'number' ? '>' : '<');
    const left = side === '>' ? missing : side === '^' ? Math.floor(missing / 2) : 0;
    return filler.repeat(left) + text + filler.repeat(missing - left);
}
function numberText(value, precision) {
    return precision === undefined ? String(value) : value.toFixed(Number(precision));
}
/** Returns local time as `2026-11-26 03:00:12,045`. */
function localTime(at) {
    return `${(0,amounts/* formatMoment */.K9)(at)}:${(0,amounts/* twoDigits */.Bj)(at.getSeconds())},${String(at.getMilliseconds()).padStart(3, '0')}`;
}

;// CONCATENATED MODULE: ./lib/src/reporters/monitoring-log.js

/** The maximum number of bytes to keep for each file. */
const mostKept = 1_000_000;
/** What begins a log whose beginning was dropped. */
const dropped = '...\n';
/** Creates a reporter that keeps the end of each file's log for monitoring services. */
function createMonitoringLog() {
    const logs = new Map();
    const handle = (event) => {
        for (const [path, { reporter }] of logs)
            if (monitoring_log_isAbout(event, path))
                reporter.handle(event);
    };
    return {
        reporter: { name: 'The log for monitoring services', handle },
        keep: (files) => {
            for (const { path, verbosity } of files) {
                if (logs.has(path))
                    continue;
                const text = new KeptText(verbosity);
                const readers = { json: false, oneReader: true, archivesFrom: 1, out: () => undefined };
                logs.set(path, { text, reporter: createLineReporter(text, readers) });
            }
        },
        of: (configuration, most) => logs.get(configuration)?.text.end(most) ?? '',
    };
}
function monitoring_log_isAbout(event, path) {
    if (event.type === 'result' && !('lines' in event.result))
        return false;
    return !('step' in event) || event.step === undefined || event.step.configuration.path === path;
}
/** Keeps the last lines. */
class KeptText {
    verbosity;
    #lines = [];
    #bytes = 0;
    #isCut = false;
    constructor(verbosity) {
        this.verbosity = verbosity;
    }
    shows(from) {
        return this.verbosity >= from;
    }
    lines(lines, manner) {
        if (!this.shows(manner.from))
            return;
        for (const line of lines) {
            const text = `${manner.indent ?? ''}${line}\n`;
            this.#lines.push(text);
            this.#bytes += Buffer.byteLength(text);
        }
        let first = 0;
        while (this.#bytes > mostKept && first < this.#lines.length) {
            this.#bytes -= Buffer.byteLength(this.#lines[first] ?? '');
            first += 1;
        }
        if (first === 0)
            return;
        this.#lines = this.#lines.slice(first);
        this.#isCut = true;
    }
    text(text, manner) {
        this.lines(text.split('\n'), manner);
    }
    /** Returns the last whole lines within a number of bytes. */
    end(most) {
        const limit = most === 0 ? Number.POSITIVE_INFINITY : most;
        if (!this.#isCut && this.#bytes <= limit)
            return this.#lines.join('');
        let bytes = Buffer.byteLength(dropped);
        let first = this.#lines.length;
        while (first > 0) {
            bytes += Buffer.byteLength(this.#lines[first - 1] ?? '');
            if (bytes > limit)
                break;
            first -= 1;
        }
        const kept = this.#lines.slice(first).join('');
        return limit < Buffer.byteLength(dropped) ? '' : `${dropped}${kept}`;
    }
}

;// CONCATENATED MODULE: ./lib/src/process/feed-lines.js


/** The number of characters to write at once. */
const portionLength = 65_536;
/** A program that ends sooner (in milliseconds) would do so again, so it is not restarted. */
const worthAnother = 1_000;
/**
 * Feeds lines to a program that may be slow, stuck, or gone, without ever waiting for it. Lines that it can't read in time are
 * dropped and counted. The program is started with the first line.
 */
class Feed {
    rules;
    /** The number of lines that were dropped or may not have arrived. */
    lost = 0;
    waiting = [];
    length = 0;
    child;
    started = 0;
    /** The number of lines written to the running program. */
    given = 0;
    inFlight;
    complaint = '';
    broken = false;
    closing = false;
    resolve = () => { };
    done = new Promise((resolve) => {
        this.resolve = resolve;
    });
    constructor(rules) {
        this.rules = rules;
    }
    /** Whether another line would be dropped. `reserve` raises the limit by a number of characters. */
    isFull(reserve = 0) {
        return this.broken || this.closing || this.length > this.rules.most + reserve;
    }
    /** Adds complete lines with their line ends, and their number for the count. */
    add(text, lines, reserve = 0) {
        if (this.isFull(reserve)) {
            this.lost += lines;
            return;
        }
        this.length += text.length;
        const last = this.waiting.at(-1);
        if (last !== undefined && last.text.length + text.length <= portionLength) {
            last.text += text;
            last.lines += lines;
        }
        else {
            this.waiting.push({ text, lines });
        }
        this.pump();
    }
    /** Adds a line before all queued ones; it is never dropped. */
    addFirst(text) {
        this.length += text.length;
        this.waiting.unshift({ text, lines: 1 });
        this.pump();
    }
    /** Writes what is queued and waits for the program to end. After `limit` milliseconds, kills it and counts the rest as lost. */
    async close(limit) {
        this.closing = true;
        if (this.child === undefined && this.waiting.length === 0)
            return;
        const timer = setTimeout(() => this.giveUp(), limit);
        this.pump();
        await this.done;
        clearTimeout(timer);
    }
    pump() {
        if (this.inFlight !== undefined || this.broken)
            return;
        const portion = this.waiting.shift();
        if (portion === undefined) {
            if (this.closing)
                this.child?.stdin?.end();
            return;
        }
        const child = this.child ?? this.start();
        this.inFlight = portion;
        this.length -= portion.text.length;
        if (child === undefined)
            return;
        this.given += portion.lines;
        child.stdin?.write(portion.text, (error) => {
            // An error here is reported when the program ends.
            if (error || this.child !== child)
                return;
            this.inFlight = undefined;
            this.pump();
        });
    }
    start() {
        this.started = performance.now();
        this.given = 0;
        this.complaint = '';
        try {
            const child = this.rules.start();
            this.child = child;
            child.stdin?.on('error', () => { }); // reported when the program ends
            child.stderr?.setEncoding('utf8').on('data', (text) => {
                this.complaint = (this.complaint + text).slice(0, 500);
            });
            child.once('error', (error) => this.ended(child, error.message));
            child.once('close', (code, signal) => this.ended(child, code === 0 ? '' : this.endingOf(code, signal)));
            return child;
        }
        catch (error) {
            // In a later turn of the event loop, like every other end.
            setImmediate(() => this.ended(undefined, (0,errors/* asError */.zR)(error).message));
            return undefined;
        }
    }
    ended(child, reason) {
        if (this.child !== child)
            return;
        this.child = undefined;
        const unfinished = this.inFlight !== undefined || this.waiting.length > 0 || !this.closing;
        const failedAtOnce = performance.now() - this.started < worthAnother;
        if (reason !== '' || unfinished) {
            // It is unknown whether a program that failed at once processed its lines.
            this.lost += failedAtOnce ? Math.max(this.given, this.inFlight?.lines ?? 0) : (this.inFlight?.lines ?? 0);
            this.rules.onTrouble(this.complaint.trim() || reason || `${this.rules.program} exited early`);
        }
        this.inFlight = undefined;
        if (failedAtOnce && unfinished)
            this.dropAll();
        if (this.closing && this.waiting.length === 0)
            this.resolve();
        else
            this.pump();
    }
    endingOf(code, signal) {
        return `${this.rules.program} ${(0,end_process/* howItEnded */.qQ)({ exitCode: code, signal })}`;
    }
    giveUp() {
        const { child } = this;
        this.rules.onTrouble(`${this.rules.program} did not read the last lines in time`);
        this.child = undefined;
        this.lost += this.inFlight?.lines ?? 0;
        this.dropAll();
        child?.stdin?.destroy();
        child?.stderr?.destroy();
        child?.kill('SIGKILL');
        child?.unref();
        this.resolve();
    }
    dropAll() {
        this.broken = true;
        for (const { lines } of this.waiting)
            this.lost += lines;
        this.waiting.length = 0;
        this.length = 0;
    }
}

// EXTERNAL MODULE: ./lib/src/process/launch.js
var launch = __webpack_require__(3977);
// EXTERNAL MODULE: ./lib/src/process/run-process.js + 11 modules
var run_process = __webpack_require__(3840);
;// CONCATENATED MODULE: ./lib/src/reporters/syslog.js










/** The maximum number of milliseconds for writing the last lines; less if the run was canceled. */
const closingLimit = 5_000;
const cancelledLimit = 1_000;
/** Creates a reporter that writes the lines of the console to syslog, each with its severity, except requested results. */
function createSyslogReporter(log) {
    const reporter = new SyslogReporter(log);
    return { name: 'Syslog', handle: (event) => reporter.handle(event), close: () => reporter.close() };
}
class SyslogReporter {
    log;
    #text;
    #lines;
    #closed = false;
    #limit = closingLimit;
    #warned = false;
    constructor(log) {
        this.log = log;
    }
    handle(event) {
        if (this.#closed || this.log.verbosity() === -2 || event.type === 'result')
            return;
        if (event.type === 'run-finished' && event.report.signal !== undefined)
            this.#limit = cancelledLimit;
        if (event.type === 'run-started')
            this.#open();
        this.#lines?.handle(event);
    }
    async close() {
        this.#closed = true;
        const text = this.#text;
        if (text === undefined)
            return;
        await text.close(this.#limit);
        if (text.lost > 0)
            this.#lose(`${(0,phrases/* count */.U9)(text.lost, 'line')} of this run did not reach syslog.`);
    }
    #lose(message) {
        this.log.tell(message, this.#warned ? 'debug' : 'warning');
        this.#warned = true;
    }
    #open() {
        const { PATH = '/usr/bin:/bin' } = this.log.environment;
        const logger = findLogger(this.log.sockets, PATH);
        if ('missing' in logger) {
            this.log.tell(logger.missing, 'debug'); // many machines have none
            return;
        }
        const { verbosity } = this.log;
        const onTrouble = (reason) => this.#lose(`Some lines did not reach syslog: ${(0,cleaning/* oneLine */.TN)(reason)}.`);
        this.#text = new SyslogText({ logger, verbosity, environment: (0,child_environment/* environmentFor */.DD)('logger', { PATH }), onTrouble });
        this.#lines = createLineReporter(this.#text, {
            json: false,
            oneReader: false,
            archivesFrom: 1,
            out: () => undefined,
        });
    }
}
/** The number of characters that may wait for syslog: a burst of about 100,000 lines, and a reserve for warnings and errors. */
const most = 8 << 20;
const reserve = 1 << 20;
/** Writes lines to syslog, each with its severity and without control characters. Never blocks. */
class SyslogText {
    log;
    feeds = new Map();
    constructor(log) {
        this.log = log;
    }
    shows(from) {
        return this.log.verbosity() >= from;
    }
    lines(lines, { level, from }) {
        if (lines.length === 0 || !this.shows(from))
            return;
        const feed = this.feedFor(level);
        const more = level === 'error' || level === 'warning' ? reserve : 0;
        if (feed.isFull(more)) {
            feed.lost += lines.length;
            return;
        }
        const { logger } = this.log;
        const clean = (0,terminal_text/* terminalText */.e)(lines.join('\n'), false);
        // An empty message is useless in a log that many programs share.
        const pieces = clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : cutLine(line, logger.longest)));
        if (pieces.length === 0)
            return;
        const prefix = logger.prefix(level);
        feed.add(`${prefix}${pieces.join(`\n${prefix}`)}\n`, pieces.length, more);
    }
    text(text, manner) {
        this.lines([text], manner);
    }
    /** The number of lines that did not reach syslog, as far as known. */
    get lost() {
        return [...this.feeds.values()].reduce((sum, feed) => sum + feed.lost, 0);
    }
    /** Waits up to `limit` milliseconds until everything is written; a warning reports lines that were dropped before. */
    async close(limit) {
        const { lost } = this;
        if (lost > 0) {
            const missing = `Warning: ${(0,phrases/* count */.U9)(lost, 'line')} of this run did not reach syslog, which was too slow.`;
            this.feedFor('warning').addFirst(`${this.log.logger.prefix('warning')}${missing}\n`);
        }
        await Promise.all([...this.feeds.values()].map((feed) => feed.close(limit)));
    }
    feedFor(level) {
        const { logger, environment, onTrouble } = this.log;
        const name = logger.feedOf(level);
        const known = this.feeds.get(name);
        if (known !== undefined)
            return known;
        const feed = new Feed({
            program: 'logger',
            start: () => (0,run_process/* startFed */.a9)(logger.words(level), environment),
            most,
            onTrouble,
        });
        this.feeds.set(name, feed);
        return feed;
    }
}
/** Splits a line into pieces of at most `longest` bytes; never splits a character. */
function cutLine(line, longest) {
    if (line.length * 3 <= longest || Buffer.byteLength(line) <= longest)
        return [line];
    const bytes = Buffer.from(line);
    const pieces = [];
    for (let start = 0; start < bytes.length;) {
        let end = Math.min(start + longest, bytes.length);
        // A byte 10xxxxxx continues a character.
        while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
            end -= 1;
        pieces.push(bytes.toString('utf8', start, end));
        start = end;
    }
    return pieces;
}
/** The names and numbers of severities (RFC 5424). */
const severities = {
    error: ['err', 3],
    warning: ['warning', 4],
    notice: ['notice', 5],
    info: ['info', 6],
    debug: ['debug', 7],
};
const facility = { name: 'user', number: 1 };
/** Finds the `logger` of this machine and how to use it, or returns a sentence about why nothing can be written to syslog. */
function findLogger(sockets, path) {
    const socket = sockets.find(isSocket);
    if (socket === undefined) {
        return { missing: `Nothing is written to syslog: no syslog socket found (${sockets.join(', ')}).` };
    }
    const program = (0,launch/* findProgram */.Kp)('logger', path) ?? (0,launch/* findProgram */.Kp)('logger', '/usr/bin:/bin');
    if (program === undefined)
        return { missing: 'Nothing is written to syslog: logger is not on the PATH.' };
    return isUtilLinux(program) ? prefixed(program, socket) : plain(program);
}
function isSocket(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isSocket();
    }
    catch {
        return false;
    }
}
function isUtilLinux(program) {
    return process.platform === 'linux' && !/^(busybox|toybox)/.test((0,external_node_path_.basename)((0,external_node_fs_.realpathSync)(program)));
}
/** util-linux reads a priority at the start of each line. It treats what exceeds `--size` as a new line. */
function prefixed(program, socket) {
    const words = [
        program,
        ...['--socket', socket, '--socket-errors=on', '--prio-prefix'],
        ...['--tag', 'borgflow', `--id=${process.pid}`, '--size', '64KiB'],
    ];
    return {
        words: () => words,
        feedOf: () => 'all',
        prefix: (level) => `<${facility.number * 8 + severities[level][1]}>`,
        longest: 65_000,
    };
}
/** Every other `logger` (macOS, BusyBox, BSD) uses one priority for all of its input and finds the socket itself. */
function plain(program) {
    return {
        words: (level) => [program, '-t', 'borgflow', '-p', `${facility.name}.${severities[level][0]}`],
        feedOf: (level) => level,
        prefix: () => '',
        longest: 1_000,
    };
}

;// CONCATENATED MODULE: ./lib/src/entry-points/log-outputs.js







/** Creates the reporter for the log files that a flag or the configurations name. */
function createLogFiles({ request, emit }) {
    let reporters = [];
    const doubts = [];
    const warn = (message) => emit((0,events/* notice */.l)('warning', message));
    const onRead = (files) => {
        reporters = logFilesOf(request, files, (doubt) => doubts.push(doubt)).map((file) => createLogFileReporter(file, { warn }));
    };
    const handle = (event) => {
        for (const reporter of reporters)
            reporter.handle(event);
        if (event.type === 'run-started')
            for (const doubt of doubts.splice(0))
                warn(doubt);
    };
    const close = () => {
        for (const reporter of reporters)
            void reporter.close?.();
    };
    return { reporter: { name: 'The log file', handle, close }, onRead };
}
/** Returns each log file with what is written to it: the whole run if a flag names it, otherwise the configurations that do. */
function logFilesOf(request, files, doubt) {
    const named = request.logFile?.path;
    const paths = new Set(named ? [(0,verbosity_and_log_file/* absolute */.ys)(named)] : files.map(({ options }) => (0,verbosity_and_log_file/* logFileOf */.Qw)(request, options)));
    return [...paths].filter(Boolean).map((path) => {
        const own = named ? files : files.filter(({ options }) => (0,verbosity_and_log_file/* logFileOf */.Qw)(request, options) === path);
        const format = request.logFile?.format ?? own.map(({ options }) => options.log_file_format).find(Boolean);
        return {
            path,
            verbosity: request.logFile?.verbosity ?? (0,verbosity_and_log_file/* highestVerbosity */.kh)(own, 'log_file_verbosity', 1),
            format: readable(format, doubt),
            json: request.logJson || own.some(({ options }) => options.log_json === true),
            configurations: named ? undefined : new Set(own.map(({ name }) => name.path)),
        };
    });
}
/** Returns the format, or the default one if it is invalid: a mistake in the format must not prevent the log. */
function readable(format, doubt) {
    if (format === undefined)
        return defaultLogFormat;
    try {
        parseLogFormat(format);
        return format;
    }
    catch (error) {
        doubt(`${(0,errors/* asError */.zR)(error).message} The log is written in the default format.`);
        return defaultLogFormat;
    }
}
/** Creates the log that monitoring services get; `onRead` is called with the configuration files. */
function createServiceLog(request) {
    const { reporter, keep, of } = createMonitoringLog();
    const onRead = (files) => {
        const monitored = files.filter(({ options }) => monitoring_registry/* monitorNames */.RL.some((name) => name in options));
        const verbosity = (file) => request.monitoringVerbosity ?? (0,verbosity_and_log_file/* highestVerbosity */.kh)([file], 'monitoring_verbosity', 1);
        keep(monitored.map((file) => ({ path: file.name.path, verbosity: verbosity(file) })));
    };
    return { reporter, onRead, of };
}
/** The folders of the system's own programs. */
const systemFolders = '/usr/bin:/bin:/run/current-system/sw/bin';
/** Creates the syslog reporter of a run; `onRead` is called with the configuration files, which may set the verbosity. */
function createSyslog(settings) {
    const { request, sockets, watched, environment, emit } = settings;
    let verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
    // Strict mode also reports to syslog what it refuses, but not with a program from a refused folder.
    const trusted = request.permissions === 'strict' ? { ...environment, PATH: systemFolders } : environment;
    const reporter = createSyslogReporter({
        sockets,
        verbosity: () => verbosity,
        environment: trusted,
        tell: (message, level) => emit((0,events/* notice */.l)(level, message)),
    });
    const onRead = (files) => {
        if (sockets.length > 0 && !watched)
            verbosity = request.syslogVerbosity ?? (0,verbosity_and_log_file/* highestVerbosity */.kh)(files, 'syslog_verbosity', 0);
    };
    return { reporter, onRead };
}

;// CONCATENATED MODULE: ./lib/src/entry-points/run-on-console.js













/** The time limit of a cleanup hook after a signal, in seconds. */
const run_on_console_closingLimit = 30;
/** Runs a request from the command line; returns the exit status. */
async function runAtConsole(request, terminal) {
    const report = await reportAtConsole(request, terminal);
    return (0,process_cancellation/* exitStatusOf */.et)({ failed: verdictOf(report, request.failOn).failed, signal: report.signal });
}
/** Runs a request and reports it on the console; `install` installs Borg if it is missing. */
async function reportAtConsole(request, terminal, install = false) {
    const cancellation = new process_cancellation/* Cancellation */.mT();
    const { guarded } = terminal;
    const stopWatching = (0,process_cancellation/* watchSignals */.RQ)({ cancellation, onFirst: guarded?.hurry, leave: guarded?.leave ?? ignoreStatus });
    let look = lookOf(request, terminal, []);
    const { error, interactive, environment, input = async () => '' } = terminal;
    const { out, isLog } = standardOutput(request, terminal);
    const secrets = new known_secrets/* KnownSecrets */.R();
    const reporter = createConsoleReporter({
        out,
        error,
        json: request.json,
        interactive,
        get color() {
            return look.color;
        },
        get verbosity() {
            return look.verbosity;
        },
        get logJson() {
            return look.logJson;
        },
    });
    const emit = (event) => telling.emit(event);
    const { syslogSockets: sockets = [], watched = false } = terminal;
    const syslog = createSyslog({ request, sockets, watched, environment, emit });
    const logFiles = createLogFiles({ request, emit });
    const serviceLog = createServiceLog(request);
    const telling = createReporters([reporter, syslog.reporter, logFiles.reporter, serviceLog.reporter], secrets, error);
    guarded?.onCrash({ abandon: telling.abandon, mask: secrets.mask });
    guarded?.onLoss((message, stream) => {
        // Warnings go to standard error; if that is the lost stream, this one goes to the log.
        if (stream === 'error' && isLog)
            out(`Warning: ${message}\n`);
        emit((0,events/* notice */.l)('warning', message));
    });
    const onRead = (files) => {
        look = lookOf(request, terminal, files);
        syslog.onRead(files);
        logFiles.onRead(files);
        serviceLog.onRead(files);
    };
    try {
        return await run(request, (0,surroundings/* surroundingsOf */.Z)({
            environment,
            secrets,
            cancellation,
            terminal: interactive,
            streams: { write: terminal.out, read: input },
            closingLimit: run_on_console_closingLimit,
            emit,
            install,
            onRead,
            monitoringLog: serviceLog.of,
        }));
    }
    finally {
        const errors = await (0,run_every_cleanup/* cleanUpAll */.W)([
            telling.close,
            () => guarded?.onLoss(undefined),
            stopWatching,
            () => (0,temporary/* removeTemporaryFolders */.TL)().map((problem) => error(`${problem}\n`)),
        ]);
        for (const { message } of errors)
            error(`${secrets.mask(message)}\n`);
    }
}
/** Without a guard, a second signal is ignored and the run ends as soon as it can. */
function ignoreStatus() { }
/** Returns where the log goes: to standard output, unless an action writes its result there. */
function standardOutput({ actions, json }, { out, log = out, error }) {
    const asked = actions.map(({ name, flags }) => ({ definition: (0,registry/* findAction */.Oi)(name), flags }));
    const isTaken = asked.some(({ definition, flags }) => definition?.takesOutput?.(flags) === true);
    if (isTaken)
        return { out: error, isLog: false };
    const onlyShows = asked.length > 0 && asked.every(({ definition }) => definition?.dryRun === 'reads' && !definition.primary);
    return { out: onlyShows ? out : log, isLog: !json };
}
/** Returns how to print to the console, which configuration files may influence. */
function lookOf(request, terminal, files) {
    const plain = request.color === undefined && files.some(({ options }) => options.color === false);
    return {
        color: !plain && isColored(request, terminal),
        verbosity: (0,verbosity_and_log_file/* verbosityOf */.xN)(request, files),
        logJson: request.logJson || files.some(({ options }) => options.log_json === true),
    };
}
/** Uses the request; otherwise NO_COLOR and FORCE_COLOR; otherwise whether standard output is a terminal. */
function isColored({ color }, { environment, colored }) {
    if (color !== undefined)
        return color;
    if (environment['NO_COLOR'])
        return false;
    if (environment['FORCE_COLOR'])
        return environment['FORCE_COLOR'] !== '0';
    return colored;
}


/***/ })

};
;