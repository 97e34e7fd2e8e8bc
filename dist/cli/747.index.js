"use strict";
exports.id = 747;
exports.ids = [747];
exports.modules = {

/***/ 9666:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replay: () => (/* binding */ replay)
});

// EXTERNAL MODULE: ./lib/src/reporters/log-file.js
var log_file = __webpack_require__(8432);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/reporters/recording/event-format.js + 4 modules
var event_format = __webpack_require__(5249);
// EXTERNAL MODULE: ./lib/src/reporters/recording/wire-format.js
var wire_format = __webpack_require__(3260);
;// CONCATENATED MODULE: ./lib/src/reporters/recording/read-recording.js





/** A longer line is not read, in bytes. */
const longestLine = 256 << 20;
const pieceSize = 1 << 20;
/** The maximum number of characters of a text from the file that a message quotes. */
const longestQuote = 100;
/**
 * Returns the lines of a recording, one after the other, whatever is in it: what can't be read is a problem of that line.
 * Throws a UserError if the file can't be read. Nothing in it is trusted, and none of it is run.
 */
function* readRecording(path) {
    const format = (0,event_format/* createEventFormat */.m)();
    let version;
    let line = 0;
    for (const { text, isWhole } of linesOf(openedFile(path))) {
        line += 1;
        if (text?.trim() === '')
            continue;
        const found = text === undefined ? tooLong : parsed(text, isWhole);
        if ('problem' in found) {
            yield { line, ...found };
            continue;
        }
        const read = readLine(found.json, format, version);
        if ('header' in read)
            version = read.header.version;
        yield { line, ...read };
    }
}
const tooLong = { problem: `it is longer than ${longestLine >> 20} MiB` };
function parsed(text, isWhole) {
    try {
        return { json: JSON.parse(text) };
    }
    catch {
        if (isWhole)
            return { problem: 'it is not valid JSON', isForeign: true };
        return { problem: 'it is cut off: the run or the machine ended while it was being written', isForeign: true };
    }
}
function readLine(json, format, version) {
    try {
        const found = format.read(json);
        if (found === undefined)
            return { problem: unknownType(json, version) };
        return 'event' in found ? found : { header: found };
    }
    catch (error) {
        if (!(error instanceof wire_format/* UnreadableError */.Gy))
            throw error;
        const other = typeof json === 'object' && json !== null ? Reflect.get(json, 'format') : undefined;
        if (typeof other === 'number' && other !== event_format/* formatVersion */.q)
            return {
                problem: `the recording has the format ${other}, and this version knows only ${event_format/* formatVersion */.q}. Use a later version of Borgflow`,
            };
        return { problem: error.message };
    }
}
function unknownType(json, version) {
    const type = (0,cleaning/* shorten */.ml)((0,cleaning/* printableName */.Nt)(String(Reflect.get(json, 'type'))), longestQuote);
    const origin = version === undefined ? '' : ` (recorded by Borgflow ${(0,cleaning/* shorten */.ml)((0,cleaning/* printableName */.Nt)(version), longestQuote)})`;
    return `this version knows no event of the type "${type}"${origin}`;
}
function openedFile(path) {
    const reading = (act) => {
        try {
            return act();
        }
        catch (error) {
            throw new errors/* UserError */.yo(`${path} can't be read: ${reasons[(0,errors/* codeOf */.$N)(error)] ?? (0,errors/* reasonOf */.A3)(error)}.`);
        }
    };
    const descriptor = reading(() => (0,external_node_fs_.openSync)(path, 'r'));
    return {
        read: (piece) => reading(() => (0,external_node_fs_.readSync)(descriptor, piece, 0, piece.length, null)),
        close: () => (0,external_node_fs_.closeSync)(descriptor),
    };
}
const reasons = { ENOENT: 'it does not exist', EISDIR: 'it is a folder' };
function* linesOf(file) {
    try {
        const piece = Buffer.alloc(pieceSize);
        let begun = [];
        let length = 0;
        const line = (rest, isWhole) => {
            const text = length + rest.length > longestLine ? undefined : Buffer.concat([...begun, rest]).toString('utf8');
            begun = [];
            length = 0;
            return { text, isWhole };
        };
        for (;;) {
            const read = file.read(piece);
            if (read === 0)
                break;
            let start = 0;
            for (let end = piece.indexOf(10); end >= 0 && end < read; end = piece.indexOf(10, start)) {
                yield line(Buffer.from(piece.subarray(start, end)), true);
                start = end + 1;
            }
            length += read - start;
            if (length > longestLine)
                begun = [];
            else if (start < read)
                begun.push(Buffer.from(piece.subarray(start, read)));
        }
        if (length > 0)
            yield line(Buffer.alloc(0), false);
    }
    finally {
        file.close();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/secrets/masker.js + 1 modules
var masker = __webpack_require__(2322);
// EXTERNAL MODULE: ./lib/src/reporters/console.js
var console = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/src/reporters/closing-lines.js
var closing_lines = __webpack_require__(4278);
// EXTERNAL MODULE: ./lib/src/reporters/consequences.js
var consequences = __webpack_require__(7785);
// EXTERNAL MODULE: ./lib/src/reporters/failed-output.js
var failed_output = __webpack_require__(1846);
// EXTERNAL MODULE: ./lib/src/reporters/json-documents.js
var json_documents = __webpack_require__(6950);
// EXTERNAL MODULE: ./lib/src/reporters/plan-text.js
var plan_text = __webpack_require__(9930);
// EXTERNAL MODULE: ./lib/src/reporters/reporters.js
var reporters = __webpack_require__(8173);
// EXTERNAL MODULE: ./lib/src/reporters/wording.js
var wording = __webpack_require__(1839);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/reporters/event-masking.js
var event_masking = __webpack_require__(3830);
;// CONCATENATED MODULE: ./lib/src/reporters/masked-json.js

/**
 * Returns JSON whose strings are masked. If it still contains a secret, in a number or a key, the same data is written
 * differently: `1234` as `1.234e3`, a character as `\u0061`, and without what is null. If that doesn't help, returns
 * `otherwise`.
 */
function masked_json_maskedJson(value, mask, otherwise = '[]') {
    const data = (0,event_masking/* maskedData */.q)(value, mask);
    for (const spell of [JSON.stringify, (same) => respelled(same, mask)]) {
        const text = spell(data);
        const masked = mask(text);
        if (masked === text)
            return masked;
    }
    return mask(otherwise);
}
function respelled(data, mask) {
    if (Array.isArray(data))
        return `[${data.map((part) => respelled(part, mask)).join(', ')}]`;
    if (typeof data === 'string')
        return escaped(data);
    if (typeof data === 'number')
        return respelledNumber(data, mask);
    if (typeof data !== 'object' || data === null)
        return JSON.stringify(data);
    const members = Object.entries(data).filter(([, part]) => part !== null);
    return `{${members.map(([key, part]) => `${escaped(key)}: ${respelled(part, mask)}`).join(', ')}}`;
}
function escaped(text) {
    const units = text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `"${units}"`;
}
/** Returns the same number with its decimal point moved, so that its digits don't contain a secret. */
function respelledNumber(number, mask) {
    const plain = String(number);
    const [mantissa = '', exponent = '0'] = Math.abs(number).toExponential().split('e');
    const digits = mantissa.replace('.', '');
    const others = Array.from({ length: digits.length - 1 }, (_, index) => {
        const sign = number < 0 ? '-' : '';
        return `${sign}${digits.slice(0, index + 1)}.${digits.slice(index + 1)}e${Number(exponent) - index}`;
    });
    return [plain, ...others].find((text) => mask(text) === text) ?? 'null';
}

// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/reporters/run-record.js
var run_record = __webpack_require__(918);
;// CONCATENATED MODULE: ./lib/src/reporters/run-document.js





/** The maximum size of a document in bytes. */
const mostDocumentBytes = 256 * 1024;
/** The version of the document; it changes if a program that reads it could misunderstand it. */
const version = 1;
/** Creates the document of a run. */
function run_document_createRunDocument(mask) {
    const record = new run_record/* RunRecord */.d();
    const archives = [];
    let started;
    return {
        reporter: {
            name: 'The summary as JSON',
            handle: (event) => {
                if (event.type === 'run-started')
                    started = event.at;
                if (event.type === 'step-finished' && event.archive !== undefined)
                    archives.push({ configuration: event.step.configuration.name, ...event.archive });
                // The results of the run are in the report.
                if (event.type !== 'run-finished')
                    record.note(event);
            },
        },
        text: (report) => limited(partsOf(record, report ?? unfinished(record, archives), started), mask),
    };
}
function unfinished({ plan, troubles }, archives) {
    const names = plan?.configurations.map(({ configuration }) => configuration.name) ?? [];
    return {
        outcome: null,
        seconds: null,
        runId: null,
        failures: troubles.map(({ failure }) => failure),
        archives,
        configurations: names.map((configuration) => ({ configuration, outcome: null })),
    };
}
function partsOf(record, report, started) {
    const { facts, plan, runs, reasons, results, warnings } = record;
    const steps = [...runs.values()].map(({ step, since, seconds, outcome = null, reason = null }) => ({
        ...stepFacts(step),
        started: new Date(since).toISOString(),
        seconds,
        outcome,
        reason,
    }));
    const repositories = results.map(({ configuration, repository, outcome, seconds, attempt, archive }) => ({
        configuration,
        ...nameFacts(repository),
        outcome,
        seconds,
        attempt: attempt?.number ?? null,
        archive: archive?.archive ?? null,
    }));
    return {
        facts: {
            version,
            borgflow: facts?.version ?? null,
            borg: facts?.borgVersion ?? null,
            run_id: report.runId,
            outcome: report.outcome,
            signal: report.signal ?? null,
            started: started?.toISOString() ?? null,
            seconds: report.seconds,
            dry_run: facts?.dryRun ?? false,
            actions: plan?.actions ?? [],
        },
        lists: [
            {
                key: 'configurations',
                items: report.configurations.map(({ configuration, outcome }) => ({ configuration, outcome })),
                singular: 'configuration',
            },
            { key: 'failures', items: report.failures.map(failureFacts), singular: 'failure' },
            { key: 'repositories', items: repositories, singular: 'repository', plural: 'repositories' },
            { key: 'archives', items: report.archives.map(archiveFacts), singular: 'archive' },
            {
                key: 'warnings',
                items: warnings.map(({ message, place }) => ({ message, place: placeFacts(place) })),
                singular: 'warning',
            },
            { key: 'steps', items: steps, singular: 'step that ran', plural: 'steps that ran' },
            {
                key: 'not_run',
                items: [...reasons].map(([step, reason]) => ({ ...stepFacts(step), reason })),
                singular: 'step that did not run',
                plural: 'steps that did not run',
            },
        ],
    };
}
function stepFacts(step) {
    return {
        kind: step.kind,
        name: (0,wording/* stepName */.u)(step),
        configuration: step.configuration.name,
        repository: step.repository?.path ?? null,
        attempt: step.attempt?.number ?? null,
    };
}
function nameFacts({ path, label }) {
    return { repository: path, label: label ?? null };
}
function archiveFacts({ configuration, ...archive }) {
    return { configuration, ...archive };
}
function failureFacts(failure) {
    const { message, step, configuration, repository, place, command, exitCode, signal, advice, output } = failure;
    return {
        message,
        step: step ?? null,
        configuration: configuration ?? null,
        repository: repository?.path ?? null,
        place: placeFacts(place),
        command: command ?? null,
        exit_code: exitCode ?? null,
        signal: signal ?? null,
        advice: advice ?? null,
        output,
    };
}
function placeFacts(place) {
    return place === undefined ? null : { file: place.file, line: place.line, column: place.column };
}
/** Returns the document in at most 256 KiB: of the least important lists, only what fits is kept. */
function limited({ facts, lists }, mask) {
    const textOf = (kept) => {
        const note = left(lists, kept);
        const parts = kept.map(({ key, items }) => [key, items]);
        return masked_json_maskedJson({ ...facts, truncated: note, ...Object.fromEntries(parts) }, mask, '{}');
    };
    const whole = textOf(lists);
    if ((0,amounts/* bytesOf */.$$)(whole) <= mostDocumentBytes)
        return whole;
    // Masking may make the text longer, so the first guess may be too large.
    for (let budget = mostDocumentBytes - (0,amounts/* bytesOf */.$$)(textOf([])) - noteReserve; budget > noteReserve; budget *= 0.8) {
        const text = textOf(beginnings(lists, budget));
        if ((0,amounts/* bytesOf */.$$)(text) <= mostDocumentBytes)
            return text;
    }
    return masked_json_maskedJson({ version, truncated: 'Nothing of the run fits within 256 KiB.' }, mask, '{}');
}
/** For the keys of the lists, and what the note says about them, in bytes. */
const noteReserve = 1_000;
/** Returns the beginning of each list: as many items as fit into a number of bytes, the most important lists first. */
function beginnings(lists, budget) {
    let free = budget;
    return lists.map((part) => {
        const first = part.items.findIndex((item) => {
            const size = (0,amounts/* bytesOf */.$$)(JSON.stringify(item)) + 1;
            if (size > free)
                return true;
            free -= size;
            return false;
        });
        return first < 0 ? part : { ...part, items: part.items.slice(0, first) };
    });
}
/** Returns a sentence about what is missing; null if nothing is. */
function left(lists, kept) {
    const missing = lists.flatMap(({ key, items, singular, plural = `${singular}s` }) => {
        const shown = kept.find((one) => one.key === key)?.items.length ?? 0;
        return shown < items.length ? [(0,phrases/* count */.U9)(items.length - shown, singular, plural)] : [];
    });
    return missing.length === 0 ? null : `Left out, to stay within 256 KiB: ${(0,phrases/* joinWords */.yZ)(missing)}.`;
}

;// CONCATENATED MODULE: ./lib/src/reporters/github/workflow-commands.js





/** Returns a workflow command with its line break: `::error file=a.yaml,line=3::message`. */
function workflowCommand(name, properties, data) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name}${pairs.length > 0 ? ' ' : ''}${pairs.join(',')}::${escapeData(data)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** What .NET treats as white space (the runner trims it before it looks for a command), without line breaks, and marks like ours. */
const blank = '[\\t\\v\\f \\x85\\xa0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]*';
const leadingColons = new RegExp(`(^|\\n)(${blank}):(?=:)`, 'g');
/**
 * Returns text that looks the same but that no runner treats as a workflow command: `##[` anywhere and `::` at the start
 * of a line get a zero-width mark. Carriage returns, which end a line for the runner, become line feeds. The runner's
 * culture-aware search for `::` ignores zero-width characters, but it compares command names byte by byte, so it finds no
 * known name after the mark.
 */
function withoutCommands(text) {
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const unbracketed = lines.includes('##[') ? lines.replaceAll('##[', `##${cleaning/* zeroWidthMark */.eQ}[`) : lines;
    return unbracketed.includes('::') ? unbracketed.replace(leadingColons, `$1$2:${cleaning/* zeroWidthMark */.eQ}`) : unbracketed;
}
/** Returns the outputs of a run. None contains a secret: the runner would drop the whole output. */
function outputsOf(report, mask, { page, document = createRunDocument(mask) } = {}) {
    const failed = report.failedRepositories.map(({ path, label }) => ({ repository: path, label: label ?? null }));
    return {
        outcome: report.outcome,
        archives: maskedJson(report.archives.map(({ configuration: _, ...archive }) => archive), mask),
        'failed-repositories': maskedJson(failed, mask),
        error: mask(oneLine(mask(report.failures[0]?.message ?? ''))),
        report: mask(page ?? ''),
        'summary-json': document.text(report),
    };
}
/** Appends outputs to the file that the runner named, each with a delimiter that no value can contain. */
function writeOutputs(file, outputs) {
    const text = Object.entries(outputs).map(([name, value]) => {
        const delimiter = `borgflow_${randomUUID()}`;
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    });
    appendFileSync(file, text.join(''));
}

;// CONCATENATED MODULE: ./lib/src/reporters/github/annotations.js




/** GitHub shows ten annotations of each kind per step; the tenth error is the verdict on the step. */
const limits = { error: 9, warning: 10, notice: 10 };
/** The number of error annotations that are reserved for weighty ones. */
const reserved = 3;
const longestMessage = 4096;
const words = { error: 'Error', warning: 'Warning', notice: 'Note' };
/**
 * Creates a function that writes as many annotations as the runner shows, and the rest as plain lines. It returns false if
 * the cause was already reported.
 */
function createAnnotations(log) {
    const written = { error: 0, warning: 0, notice: 0 };
    const causes = new Set();
    return (annotation) => {
        const { kind } = annotation;
        const { message } = annotation;
        const cause = `${kind}\n${annotation.cause ?? message}\n${(0,wording/* placeText */.Z9)(annotation.place)}`;
        const limit = kind === 'error' && annotation.weighty !== true ? limits.error - reserved : limits[kind];
        const fresh = !causes.has(cause);
        causes.add(cause);
        if (!fresh || written[kind] >= limit) {
            log.write(`${withoutCommands(plainLine(annotation, message))}\n`);
            return fresh;
        }
        written[kind] += 1;
        const properties = {
            title: annotation.title === undefined ? undefined : (0,cleaning/* shorten */.ml)(withoutCommands((0,cleaning/* oneLine */.TN)(annotation.title)), 255),
            ...position(annotation.place, log.workspace),
        };
        const safe = withoutCommands(message);
        log.write(workflowCommand(kind, properties, (0,cleaning/* shorten */.ml)(safe, longestMessage)));
        if (safe.length > longestMessage) {
            log.write(`${safe}\n`);
        }
        return true;
    };
}
function plainLine(annotation, message) {
    const where = annotation.place === undefined ? '' : (0,wording/* placeText */.Z9)(annotation.place);
    const shown = where === '' || message.includes(where) ? message : `${message} (${where})`;
    return `${words[annotation.kind]}: ${shown}`;
}
/** GitHub finds a file by its path relative to the workspace; files elsewhere keep their absolute path. */
function position(place, workspace) {
    if (place === undefined || place.file.startsWith('<')) {
        return {};
    }
    const inside = workspace !== undefined && (0,external_node_path_.isAbsolute)(place.file) ? (0,external_node_path_.relative)(workspace, place.file) : place.file;
    const file = inside.startsWith('..') ? place.file : inside;
    return { file: withoutCommands((0,cleaning/* oneLine */.TN)(file)), line: place.line, col: place.column };
}

;// CONCATENATED MODULE: ./lib/src/reporters/github/closing-account.js



const mostFailures = 5;
const mostLines = 10;
const indentation = '    ';
/**
 * Repeats what went wrong at the end of a workflow log, where GitHub opens it, if other steps ran since: each failure with
 * its last lines and its consequences, and one line per repository.
 */
class ClosingAccount {
    #failures = [];
    #repositories = [];
    #isFarAbove = false;
    /** Records an event; must be called for every event. */
    note(event) {
        if (event.type === 'step-started')
            this.#isFarAbove ||= this.#failures.length > 0;
        if (event.type === 'repository-finished')
            this.#repositories.push((0,wording/* repositoryLine */.l3)(event));
    }
    /** Records a failure that the log has just reported. */
    failed(failure, consequence) {
        this.#failures.push({ failure, consequence });
    }
    /** Returns the lines; none if the log still shows the failures just above. */
    lines() {
        if (!this.#isFarAbove)
            return [];
        const more = this.#failures.length - mostFailures;
        return [
            'What failed:',
            ...this.#failures.slice(0, mostFailures).flatMap(failureLines),
            ...(more > 0 ? [`  ${(0,phrases/* count */.U9)(more, 'more error')}, reported above`] : []),
            ...(this.#repositories.length > 0 ? ['Repositories:', ...this.#repositories.map((line) => `  ${line}`)] : []),
        ];
    }
}
function failureLines({ failure, consequence }) {
    const sentence = (0,wording/* failureSentence */.Qz)(failure);
    const where = (0,wording/* placeText */.Z9)(failure.place);
    const head = where === '' || sentence.includes(where) ? sentence : `${sentence} (${where})`;
    const below = [
        ...(0,failed_output/* informativeLastLines */.Q)(failure).slice(-mostLines),
        ...(consequence === undefined ? [] : [consequence]),
    ];
    return [`  ${head}`, ...below.map((line) => `${indentation}${line}`)];
}

// EXTERNAL MODULE: ./lib/src/reporters/job-progress.js
var job_progress = __webpack_require__(6166);
// EXTERNAL MODULE: ./lib/src/reporters/spool.js
var spool = __webpack_require__(1652);
;// CONCATENATED MODULE: ./lib/src/reporters/github/groups.js







const mostLater = 100;
const progressSeconds = 30;
/** The running steps of a workflow log and their groups: one is printed as it runs, the others when they have ended. */
class RunningSteps {
    groups;
    log;
    #running = new Map();
    #shown;
    #timer;
    constructor(groups, log) {
        this.groups = groups;
        this.log = log;
    }
    /** Starts a step: opens its group, unless another one is open or other repositories are processed at the same time. */
    start(step, at) {
        const before = this.#running.get((0,wording/* stepKey */.Ug)(step));
        if (before !== undefined) {
            this.#end(before, 'did not finish');
        }
        const held = this.#shown !== undefined || (this.log.isConcurrent() && step.repository !== undefined);
        const running = {
            step,
            title: (0,wording/* stepTitle */.Fb)(step),
            since: at.getTime(),
            later: [],
            surplus: 0,
            progress: new job_progress/* JobProgress */.f(),
            spool: held ? (0,spool/* createSpool */.w)(undefined, this.log.temporaryFolder) : undefined,
        };
        this.#running.set((0,wording/* stepKey */.Ug)(step), running);
        this.#timer ??= setInterval(() => this.#printProgress(), progressSeconds * 1000).unref();
        if (!held) {
            this.#shown = running;
            this.groups.open(running.title);
        }
        return running;
    }
    /** Prints output of a step; the text must be inert and end with a line break. */
    output(step, text) {
        const running = this.#running.get((0,wording/* stepKey */.Ug)(step));
        if (running === undefined) {
            this.#late(step, text);
        }
        else if (running.spool === undefined) {
            this.groups.output(text);
        }
        else {
            running.spool.add(text);
        }
    }
    /** Records the progress of a step for its next progress line. */
    progress(step, progress) {
        this.#running.get((0,wording/* stepKey */.Ug)(step))?.progress.note(progress, Date.now());
    }
    /** Prints something outside the groups: immediately, or when its step (or the one that is being shown) has ended. */
    outside(step, { tell, lines }) {
        const running = (step === undefined ? undefined : this.#running.get((0,wording/* stepKey */.Ug)(step))) ?? this.#shown;
        if (running === undefined) {
            tell();
        }
        else if (running.later.length < mostLater) {
            running.later.push(tell);
        }
        else {
            running.surplus += 1;
            this.output(running.step, lines);
        }
    }
    /** Returns this step if it is running, otherwise the one that is being shown, for lines that belong inside a group. */
    shownOr(step) {
        const own = step === undefined ? undefined : this.#running.get((0,wording/* stepKey */.Ug)(step));
        return (own ?? this.#shown)?.step;
    }
    /** Ends a step: closes its group and prints what was waiting for that. */
    finish(step, ending) {
        this.#end(this.#running.get((0,wording/* stepKey */.Ug)(step)) ?? this.start(step, new Date()), ending);
    }
    /** Ends all steps that are still running: no group stays open and no line is lost. */
    close(ending) {
        if (this.#shown !== undefined) {
            this.#end(this.#shown, ending);
        }
        for (const running of [...this.#running.values()]) {
            this.#end(running, ending);
        }
        this.groups.close();
    }
    /** Prints output that arrives after its step has ended in a group of its own. */
    #late(step, text) {
        const tell = () => {
            this.groups.open(`${(0,wording/* stepTitle */.Fb)(step)} (output after it finished)`);
            this.groups.output(text);
            this.groups.close();
        };
        if (this.#shown === undefined) {
            tell();
        }
        else {
            this.#shown.later.push(tell);
        }
    }
    #end(running, ending) {
        this.#running.delete((0,wording/* stepKey */.Ug)(running.step));
        if (this.#running.size === 0) {
            clearInterval(this.#timer);
            this.#timer = undefined;
        }
        if (running === this.#shown) {
            this.#shown = undefined;
            this.groups.close(ending);
            this.#tellLater(running);
        }
        else if (this.#shown === undefined) {
            this.#tellWhole(running, ending);
        }
        else {
            this.#shown.later.push(() => this.#tellWhole(running, ending));
        }
    }
    #tellWhole(running, ending) {
        this.groups.open(running.title);
        running.spool?.drain((text) => this.groups.output(text));
        this.groups.close(ending);
        this.#tellLater(running);
    }
    #tellLater(running) {
        for (const tell of running.later) {
            tell();
        }
        if (running.surplus > 0) {
            this.log.write(`${(0,phrases/* count */.U9)(running.surplus, 'more message is', 'more messages are')} in the group above.\n`);
        }
    }
    /** Prints a line for each long-running step: in its group if that is open, otherwise outside the groups. */
    #printProgress() {
        if (!this.log.showsProgress()) {
            return;
        }
        for (const running of this.#running.values()) {
            const seconds = (Date.now() - running.since) / 1000;
            const isOpen = running === this.#shown;
            // A hook whose group is open shows its own output.
            const isSilent = isOpen ? running.step.kind === 'action' : this.#shown === undefined;
            if (seconds < progressSeconds || !isSilent) {
                continue;
            }
            const details = running.progress.text();
            const text = `running for ${(0,amounts/* duration */.p0)(seconds)}${details === '' ? '' : `, ${details}`}`;
            if (isOpen) {
                this.groups.output(`${withoutCommands(text)}\n`);
            }
            else {
                this.log.write(`  ${withoutCommands(`${running.title}: ${text}`)}\n`);
            }
        }
    }
}
/** Creates groups that are written with `write`; `token` returns an unguessable string for each group. */
function createGroups(log) {
    let open = false;
    let token;
    const resume = () => {
        if (token !== undefined) {
            log.write(`::${token}::\n`);
        }
        token = undefined;
    };
    const close = (ending) => {
        if (!open) {
            return;
        }
        resume();
        const line = ending === undefined ? '' : `${withoutCommands((0,cleaning/* oneLine */.TN)(ending))}\n`;
        open = false;
        log.write(`${line}${workflowCommand('endgroup', {}, '')}`);
    };
    return {
        isOpen: () => open,
        open: (title) => {
            close();
            open = true;
            log.write(workflowCommand('group', {}, withoutCommands((0,cleaning/* oneLine */.TN)(title))));
        },
        output: (text) => {
            if (token === undefined && open) {
                token = log.token();
                log.write(workflowCommand('stop-commands', {}, token));
            }
            log.write(text);
        },
        resume,
        close,
    };
}

;// CONCATENATED MODULE: ./lib/src/reporters/github/workflow-log.js












/** Creates the log of a workflow step: one group per step, and outside the groups what a reader needs immediately. */
function createGithubReporter(log) {
    const reporter = new GithubReporter(log);
    return {
        name: 'The step log',
        handle: (event) => reporter.handle(event),
        close: () => reporter.close(),
        resumeCommands: () => reporter.resumeCommands(),
    };
}
class GithubReporter {
    log;
    #parts = new Map();
    #handlers = {
        'run-started': (event) => this.#runStarted(event),
        notice: (event) => this.#notice(event),
        'step-started': (event) => this.#steps.start(event.step, event.at),
        output: (event) => this.#lines(event.step, event.verbosity, event.lines),
        progress: (event) => this.#steps.progress(event.step, event.progress),
        result: ({ step, result }) => this.#lines(step, 0, 'lines' in result ? result.lines : (0,json_documents/* jsonResultLines */.JW)(result, (0,wording/* stepKey */.Ug)(step), this.#parts)),
        'step-finished': (event) => this.#stepFinished(event),
        // Reported together with the cause, or at the end of the run.
        'step-not-run': reporters/* ignored */.PP,
        'repository-finished': (event) => this.#outside(`  ${(0,wording/* repositoryLine */.l3)(event)}`),
        'run-finished': (event) => this.#runFinished(event),
    };
    #text;
    #steps;
    #aftermath = new consequences/* Consequences */.v();
    #account = new ClosingAccount();
    #asked = { actions: [], dryRun: false };
    #isConcurrent = false;
    constructor(log) {
        this.log = log;
        this.#text = new GithubText(log);
        this.#steps = new RunningSteps(this.#text.groups, {
            write: log.write,
            isConcurrent: () => this.log.concurrent ?? this.#isConcurrent,
            showsProgress: () => log.verbosity >= 1,
            temporaryFolder: log.temporaryFolder,
        });
    }
    handle(event) {
        this.#aftermath.note(event);
        this.#account.note(event);
        (0,reporters/* dispatch */.JD)(this.#handlers, event);
    }
    close() {
        this.#steps.close('did not finish');
    }
    resumeCommands() {
        this.#text.groups.resume();
    }
    #runStarted({ plan, facts }) {
        this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
        this.#isConcurrent = plan.concurrency > 1;
        this.#text.line((0,cleaning/* oneLine */.TN)((0,wording/* openingLine */.lw)(facts, plan)));
        const steps = (0,plan_text/* planLines */.HN)(plan);
        this.#text.group('Configuration and plan', [
            ...facts.details,
            ...(facts.dryRun ? [] : headed('What will run, in order:', steps)),
            ...headed('What will not run, and why:', (0,plan_text/* notRunLines */.K1)(plan)),
        ]);
        if (facts.dryRun) {
            this.#text.group('What would run, in order', steps);
        }
    }
    #notice(event) {
        const { level, message } = event;
        if (level === 'debug' || level === 'info') {
            this.#plainNotice(event, level === 'debug' ? 2 : 1);
        }
        else if (level === 'error' || this.log.verbosity >= 0) {
            this.#steps.outside(event.step, {
                tell: () => {
                    this.#text.annotate({ kind: level, title: event.title, message, place: event.place });
                    for (const line of event.excerpt ?? [])
                        this.#text.line(line);
                },
                lines: `${this.#text.safe([message, ...(event.excerpt ?? [])].join('\n'))}\n`,
            });
        }
    }
    #plainNotice({ step, message }, from) {
        const where = this.#steps.shownOr(step);
        if (where !== undefined) {
            this.#lines(where, from, message.split('\n'));
        }
        else if (this.log.verbosity >= from) {
            this.#text.line(message);
        }
    }
    /** Handles all lines of an event at once: there may be a million. */
    #lines(step, from, lines) {
        if (this.log.verbosity >= from && lines.length > 0) {
            this.#steps.output(step, this.#text.safe(`${lines.join('\n')}\n`));
        }
    }
    #stepFinished({ step, outcome, seconds, failure, reason }) {
        this.#steps.finish(step, (0,wording/* endingText */.pG)(outcome, seconds, reason));
        if (failure !== undefined) {
            this.#steps.outside(undefined, {
                tell: () => this.#failure(failure, (0,wording/* reportedOutcome */.Qq)(step, outcome), step),
                lines: `${this.#text.safe((0,wording/* failureSentence */.Qz)(failure))}\n`,
            });
        }
        const consequence = this.#aftermath.consequence(step, outcome);
        if (failure !== undefined && (0,wording/* reportedOutcome */.Qq)(step, outcome) === 'failure')
            this.#account.failed(failure, consequence);
        if (consequence !== undefined) {
            this.#outside(`${outcome === 'failure' ? workflow_log_indentation : '  '}${consequence}`);
        }
    }
    #failure(failure, outcome, step) {
        if (outcome === 'cancelled' || outcome === 'skipped') {
            this.#text.plainFailure(failure);
        }
        else {
            this.#text.failure(failure, step, outcome === 'failure' ? 'error' : 'warning', this.log.verbosity >= 0);
        }
    }
    #runFinished({ report }) {
        this.#steps.close('did not finish');
        for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
            this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
        }
        for (const line of this.#aftermath.missedLines()) {
            this.#text.line(`  ${line}`);
        }
        const quiet = this.log.verbosity >= 2 ? this.#aftermath.quietLines() : [];
        if (quiet.length > 0) {
            this.#text.group('What did not run, and why', quiet);
        }
        for (const line of this.#account.lines()) {
            this.#text.line(line);
        }
        this.#text.line((0,closing_lines/* closingLine */.o)(report, this.#asked));
        if (this.log.runPage !== undefined && report.outcome !== 'success' && report.outcome !== 'skipped') {
            this.#text.line(`Summary: ${this.log.runPage}`);
        }
        if (this.log.report !== undefined)
            this.#text.line(`Report: ${(0,cleaning/* oneLine */.TN)(this.log.report)}`);
    }
    #outside(line) {
        this.#steps.outside(undefined, { tell: () => this.#text.line(line), lines: `${this.#text.safe(line)}\n` });
    }
}
function headed(head, lines) {
    return lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${line}`)];
}
/** The indentation of lines that belong to an error: the width of the runner's own `Error: `. */
const workflow_log_indentation = ' '.repeat(7);
/** Writes to a workflow log; nothing that it is given acts as a workflow command. */
class GithubText {
    log;
    groups;
    annotate;
    constructor(log) {
        this.log = log;
        this.groups = createGroups(log);
        this.annotate = createAnnotations(log);
    }
    /** Returns the text in a form that is safe to write. */
    safe(text) {
        return withoutCommands(text);
    }
    line(text) {
        this.log.write(`${this.safe(text)}\n`);
    }
    /** Writes a complete group of our own lines. */
    group(title, lines) {
        this.groups.open(title);
        if (lines.length > 0) {
            this.line(lines.join('\n'));
        }
        this.groups.close();
    }
    /** Writes a failure as an annotation, with its last lines of output below it unless its message already quotes Borg. */
    failure(failure, step, kind = 'error', shown = false) {
        const fresh = this.annotate({
            kind,
            title: step === undefined ? undefined : `${(0,wording/* stepTitle */.Fb)(step)}: ${kind === 'error' ? 'failed' : 'warning'}`,
            message: (0,wording/* failureSentence */.Qz)(failure),
            place: failure.place,
            cause: [failure.command ?? failure.error, failure.exitCode, ...failure.output].join('\n'),
            weighty: true,
        });
        if (fresh && !(shown && step?.kind === 'action')) {
            this.#tail(failure);
        }
    }
    /** Writes a failure without an annotation: what was canceled or skipped is not an error. */
    plainFailure(failure) {
        this.line((0,wording/* failureSentence */.Qz)(failure));
        this.#tail(failure);
    }
    #tail(failure) {
        const output = (0,failed_output/* informativeLastLines */.Q)(failure);
        if (output.length > 0) {
            this.log.write(`${this.safe(output.join('\n')).replace(/(^|\n)/g, `$1${workflow_log_indentation}`)}\n`);
        }
    }
}

// EXTERNAL MODULE: ./lib/src/reporters/report/report.js + 16 modules
var report = __webpack_require__(1534);
// EXTERNAL MODULE: ./lib/src/reporters/headline.js
var headline = __webpack_require__(3836);
// EXTERNAL MODULE: ./lib/src/reporters/limited-part.js
var limited_part = __webpack_require__(2051);
// EXTERNAL MODULE: ./lib/src/reporters/step-results.js
var step_results = __webpack_require__(4958);
;// CONCATENATED MODULE: ./lib/src/reporters/summary/gantt.js





const mostBars = 200;
const longestTitle = 60;
/** Only these characters are kept: any other has, or may get, a meaning in a chart. */
const foreign = /[^\p{L}\p{M}\p{N} ·/._()+=@~…-]+/gu;
/** Returns a chart of when each step ran, with one section per file and one bar per step; empty if nothing ran. */
function gantt(record, words) {
    const runs = [...record.runs.values()];
    if (runs.length === 0)
        return '';
    if (runs.length > mostBars) {
        return `_No chart: this run has ${(0,phrases/* count */.U9)(runs.length, 'step')}, and a chart can show at most ${mostBars}._`;
    }
    const from = Math.min(...runs.map(({ since }) => since));
    const length = Math.max(...runs.map((run) => run.since + milliseconds(run))) - from;
    const scale = scaleOf(from, length);
    const lines = [
        'gantt',
        'dateFormat x',
        `axisFormat ${scale.format}`,
        'todayMarker off',
        ...[...sections(runs)].flatMap(([name, own]) => [
            `section ${label(name, words)}`,
            ...own.map((run) => bar(run, words, scale)),
        ]),
    ];
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}
/** Returns seconds since the start for a short run, independent of the reader's time zone; otherwise the time of day. */
function scaleOf(from, length) {
    const shortest = Math.max(1, Math.ceil(length / mostBars));
    if (length < 60_000)
        return { format: length < 10_000 ? '%-S.%L s' : '%-S s', origin: from, shortest };
    return { format: length < 3_600_000 ? '%H:%M:%S' : '%H:%M', origin: 0, shortest };
}
function sections(runs) {
    const files = new Map();
    for (const run of runs) {
        const { name } = run.step.configuration;
        files.set(name, [...(files.get(name) ?? []), run]);
    }
    return files;
}
/** Returns a bar, which is never too short to be seen. */
function bar(run, words, { origin, shortest }) {
    const { step, seconds, since } = run;
    const attempt = step.attempt !== undefined && step.attempt.number > 1 ? ` · ${(0,wording/* attemptText */.zv)(step.attempt)}` : '';
    const where = step.repository === undefined ? '' : ` · ${(0,wording/* repositoryName */.aR)(step.repository)}`;
    const title = label(`${(0,wording/* stepName */.u)(step)}${where}${attempt}`, words);
    return `${title} (${(0,amounts/* duration */.p0)(seconds)}) :${look(run)}${since - origin}, ${Math.max(shortest, milliseconds(run))}ms`;
}
function look(run) {
    const looks = { success: '', skipped: 'done, ', warning: 'active, ', failure: 'crit, ', cancelled: 'crit, ' };
    return looks[(0,step_results/* shownOutcome */.CF)(run)];
}
function milliseconds({ seconds }) {
    return Math.round(seconds * 1000);
}
/** Returns a name that has no special meaning in a chart. */
function label(text, words) {
    const plain = (0,cleaning/* oneLine */.TN)(words.short(text, 10 * longestTitle).replaceAll(foreign, ' '));
    return words.short(plain, longestTitle) || '–';
}

// EXTERNAL MODULE: ./lib/src/reporters/summary/markdown.js
var markdown = __webpack_require__(5779);
// EXTERNAL MODULE: ./lib/src/history/repository-histories.js
var repository_histories = __webpack_require__(4680);
;// CONCATENATED MODULE: ./lib/src/reporters/summary/notes.js




const notes_longestTitle = 400;
/** Returns what actions reported: a sentence in a list, and several lines, such as those of prune, in a collapsed section. */
function noteList({ notes }, words) {
    const sentences = [...notes].flatMap(([step, lines]) => isTable(step)
        ? []
        : lines.map((line) => `- <b>${words.prose((0,wording/* stepTitle */.Fb)(step), notes_longestTitle)}</b>: ${words.prose(line)}\n`));
    const tables = [...notes].flatMap(([step, lines]) => isTable(step)
        ? [`\n${(0,markdown/* foldedSection */.qF)(words.prose(`${(0,wording/* stepTitle */.Fb)(step)}: ${result(lines)}`, notes_longestTitle), words.fence(lines))}\n`]
        : []);
    return {
        head: '#### What the actions reported\n\n',
        pieces: [...sentences, ...tables],
        foot: '',
        left: (0,markdown/* leftOut */.ig)('part'),
    };
}
/** Returns what lines of prune amount to: the sentence that counts the archives, or how much Borg's statistics say was deleted. */
function result(lines) {
    const sentence = lines.findLast((line) => /\p{L}.*\.$/u.test(line));
    const deleted = lines.findLast((line) => /^Deleted data:/.test(line));
    // Original, perhaps compressed, and deduplicated.
    const sizes = deleted?.match(/\d[\d.,]* [kMGTPEZY]?i?B\b/g) ?? [];
    return sentence ?? (sizes.length > 1 ? `${sizes.at(-1)} deleted, after deduplication` : 'statistics');
}
function isTable(step) {
    return step.kind === 'action' && step.action === 'prune';
}
/** Returns the newest known archive of each repository that this run did not back up, according to the history. */
function newestArchives({ plan, results }, { runs, now }, words) {
    const lines = (plan?.configurations ?? []).flatMap(({ configuration, repositories }) => repositories.flatMap(({ repository }) => {
        const isBackedUp = results.some((one) => one.configuration === configuration.name &&
            one.repository.path === repository.path &&
            one.archive !== undefined);
        const known = (0,repository_histories/* recordedArchives */.kU)(runs, { configuration: configuration.path, repository: repository.path }).at(-1);
        if (isBackedUp || known === undefined)
            return [];
        const start = new Date(known.start);
        const old = (0,amounts/* age */.KW)((now.getTime() - start.getTime()) / 1000);
        const name = `${(0,wording/* repositoryName */.aR)(repository)} (${configuration.name})`;
        return [`- ${words.prose(`${name}: ${known.archive}, ${old} old (${(0,amounts/* formatMoment */.K9)(start)})`)}\n`];
    }));
    return {
        head: '#### The newest archives that this machine made before\n\n',
        pieces: lines,
        foot: '',
        left: (0,markdown/* leftOut */.ig)('repository', 'repositories'),
    };
}

;// CONCATENATED MODULE: ./lib/src/reporters/summary/plan-list.js


/** Returns what would run in a dry run, as a nested list in which each place is a link to its line. */
function planList(plan, words, link) {
    const lines = (0,plan_text/* planLineTree */.A1)(plan).flatMap((line) => listed(line, 0));
    return {
        head: '#### What would run, in order\n\n',
        pieces: lines.map(({ depth, line }) => `${'  '.repeat(depth)}- ${lineMarkdown(line, words, link)}\n`),
        foot: '',
        left: (0,markdown/* leftOut */.ig)('line'),
    };
}
/** Returns what would not run in a dry run, and why: one item per file and reason. */
function notRunList(plan, words) {
    return {
        head: '#### What would not run, and why\n\n',
        pieces: (0,plan_text/* notRunLines */.K1)(plan).map((line) => `- ${words.prose(line)}\n`),
        foot: '',
        left: (0,markdown/* leftOut */.ig)('line'),
    };
}
function listed(line, depth) {
    return [{ depth, line }, ...line.below.flatMap((below) => listed(below, depth + 1))];
}
function lineMarkdown({ kind, text, condition, place }, words, link) {
    const isLiteral = kind === 'command' || kind === 'file' || kind === 'repository';
    const shown = isLiteral ? words.code(text) : kind === 'step' ? `<b>${words.prose(text)}</b>` : words.prose(text);
    const when = condition === undefined ? '' : `, ${words.prose(condition)}`;
    if (place === undefined)
        return `${shown}${when}`;
    const url = link(place);
    const where = words.prose((0,plan_text/* lineText */.oZ)(place));
    return `${shown}${when} · ${url === undefined ? where : `<a href="${url}">${where}</a>`}`;
}

// EXTERNAL MODULE: ./lib/src/reporters/repository-table.js
var repository_table = __webpack_require__(2230);
;// CONCATENATED MODULE: ./lib/src/reporters/summary/tables.js







const columns = [{ head: 'configuration', align: 'left' }, ...repository_table/* repositoryColumns */._];
const longestCell = 300;
/** Returns the table of all repositories, with the reason for those that the run never reached. */
function repositoryTable(record, before, words) {
    const rows = record.plan === undefined ? [] : (0,repository_table/* repositoryRows */.Sk)(record.plan, record.results);
    const endingOf = (0,repository_table/* repositoryEndings */.h5)(record.reasons);
    const cells = (row) => [
        words.prose(row.configuration, longestCell),
        words.code((0,wording/* repositoryName */.aR)(row.repository), longestCell),
        ...[row.archive, row.files].map((cell) => words.prose(cell ?? '–', longestCell)),
        ...[sizeWithChange(row, record, before), row.fresh, row.duration].map((cell) => words.prose(cell ?? '–').replaceAll(' ', '&nbsp;')),
        words.prose(endingOf(row), longestCell),
    ];
    return {
        head: (0,markdown/* tableHead */.PP)(columns),
        pieces: rows.map((row) => (0,markdown/* tableRow */.jD)(cells(row))),
        foot: '',
        left: (0,markdown/* leftOut */.ig)('repository', 'repositories'),
        urgent: (index) => rows[index]?.outcome !== 'success',
    };
}
/** Returns the size of the new archive, with the change since the last one that this machine made: `4.1 GB (+2.5 %)`. */
function sizeWithChange({ configuration: name, repository: { path }, size }, { plan, results }, runs) {
    const file = plan?.configurations.find(({ configuration }) => configuration.name === name);
    const last = (0,repository_histories/* recordedArchives */.kU)(runs, { configuration: file?.configuration.path ?? '', repository: path }).at(-1);
    const now = results.find(({ configuration, repository }) => configuration === name && repository.path === path)?.archive;
    if (last === undefined || now === undefined)
        return size;
    return `${size} (${(0,amounts/* sizeChange */.S8)(last.original_size, now.original_size)})`;
}
const stepColumns = [
    { head: 'step', align: 'left' },
    { head: 'result', align: 'left' },
];
/** Returns what did not run because something went wrong: one line per reason. */
function missedList({ aftermath, postponed }, words) {
    const lines = [...postponed, ...aftermath.missedLines()];
    return {
        head: '#### What did not run\n\n',
        pieces: lines.map((line) => `- ${words.prose(line)}\n`),
        foot: '',
        left: (0,markdown/* leftOut */.ig)('line'),
    };
}
/** Returns every hook and action of the plan, in order, with its result or why it did not run. */
function stepTable(record, words) {
    const results = (0,step_results/* stepResults */.v8)(record);
    const ran = results.filter(({ step }) => record.runs.has(step)).length;
    const title = `All hooks and actions: ${(0,phrases/* count */.U9)(ran, 'step')} run, ${(0,phrases/* count */.U9)(results.length - ran, 'step')} not run`;
    return {
        head: `<details><summary>${title}</summary>\n\n${(0,markdown/* tableHead */.PP)(stepColumns)}`,
        pieces: results.map(({ step, text }) => (0,markdown/* tableRow */.jD)([words.prose((0,wording/* stepTitle */.Fb)(step), longestCell), words.prose(text, longestCell)])),
        foot: '\n</details>',
        left: (0,markdown/* leftOut */.ig)('step'),
        urgent: (index) => results[index]?.urgent === true,
    };
}

// EXTERNAL MODULE: ./lib/src/reporters/problem-facts.js
var problem_facts = __webpack_require__(9694);
;// CONCATENATED MODULE: ./lib/src/reporters/summary/troubles.js




const troubles_longestTitle = 400;
const longestSentence = 4000;
/** Returns everything that went wrong, each with its command, exit status, place, and last lines in a section of its own; one alone is open. */
function problemSections({ troubles }, words) {
    return {
        head: '',
        pieces: troubles.map((trouble) => `${troubleFold(trouble, words, troubles.length === 1 ? 'open' : 'collapsed')}\n\n`),
        foot: '',
        left: (0,markdown/* leftOut */.ig)('error'),
        urgent: (index) => troubles[index]?.cancelled === false,
    };
}
function troubleFold({ failure, excerpt, consequence }, words, at) {
    const sentence = words.short((0,wording/* failureSentence */.Qz)(failure), longestSentence);
    const facts = (0,problem_facts/* problemFacts */.t9)({ failure, excerpt, consequence, cancelled: false }).map(({ name, text, literal }) => {
        const shown = literal ? words.code(text) : words.prose(text);
        return name === undefined ? shown : `${name}: ${shown}`;
    });
    const body = [
        sentence.length > troubles_longestTitle ? words.prose(sentence, longestSentence) : '',
        facts.map((fact) => `- ${fact}`).join('\n'),
        ...[excerpt, failure.output].filter((lines) => lines.length > 0).map((lines) => words.fence(lines)),
    ];
    const inside = body.filter((part) => part !== '').join('\n\n');
    const head = title(failure, sentence, words);
    return inside === '' ? `${wording/* outcomeSymbols */.Aj.failure} ${head}` : (0,markdown/* foldedSection */.qF)(head, inside, at);
}
/** Returns the message with what failed in bold and the command formatted as code. */
function title({ step, command }, sentence, words) {
    const shown = words.short(sentence, troubles_longestTitle);
    const subject = words.short(step ?? '', troubles_longestTitle);
    const [bold, rest] = shown.startsWith(subject) ? [subject, shown.slice(subject.length)] : ['', shown];
    const quoted = words.short(command ?? '', troubles_longestTitle);
    const at = quoted.startsWith('`') ? rest.indexOf(quoted) : -1;
    const predicate = at < 0
        ? words.prose(rest)
        : `${words.prose(rest.slice(0, at))} ${words.code((0,problem_facts/* withoutTicks */.Zf)(quoted))} ${words.prose(rest.slice(at + quoted.length))}`;
    return bold === '' ? predicate : `<b>${words.prose(bold)}</b> ${predicate}`;
}
/** Returns the warnings of the run. */
function warningList({ warnings }, words) {
    const lines = warnings.map((warning) => `- ${words.prose((0,problem_facts/* warningText */.i4)(warning))}\n`);
    return {
        head: `<details><summary>${(0,phrases/* count */.U9)(warnings.length, 'warning')}</summary>\n\n`,
        pieces: lines,
        foot: '\n</details>',
        left: (0,markdown/* leftOut */.ig)('warning'),
    };
}

;// CONCATENATED MODULE: ./lib/src/reporters/summary/summary.js














/** The runner drops a summary larger than 1 MiB entirely; its own masking may make the summary a little longer. */
const mostBytes = 1_000_000;
/** Creates a reporter that writes the job summary as Markdown, once: when the run has ended or is abandoned. */
function createSummaryReporter({ file, link, history }) {
    return createSummary((textWithin) => {
        const before = sizeOf(file);
        const gap = before === 0 ? '' : '\n\n';
        const text = textWithin(mostBytes - before - gap.length - 1);
        if (text !== '')
            appendFileSync(file, `${gap}${text}\n`);
    }, { link, history });
}
/** Creates a reporter that passes on how to make the summary, within a number of bytes, once: at the end. */
function createSummary(write, { link = () => undefined, history = () => [] } = {}) {
    const record = new run_record/* RunRecord */.d();
    let written = false;
    const end = (report) => {
        if (written)
            return;
        written = true;
        const runs = record.plan === undefined ? [] : history().filter(({ run_id }) => run_id !== report?.runId);
        write((limit) => summaryText({ record, report, link, runs }, limit));
    };
    return {
        name: 'The job summary',
        handle: (event) => {
            record.note(event);
            if (event.type === 'run-finished')
                end(event.report);
        },
        close: () => {
            if (record.plan !== undefined)
                end();
        },
    };
}
/** Returns the whole summary in at most `limit` bytes. The most important parts come first, and none may take all the space. */
function summaryText({ record, report, link, runs }, limit) {
    const words = new markdown/* SummaryText */.C4();
    const title = heading(record, report, words);
    if ((0,amounts/* bytesOf */.$$)(title) > limit)
        return '';
    let free = limit - (0,amounts/* bytesOf */.$$)(title);
    const place = (part, share) => {
        const text = (0,limited_part/* limitedPart */.Q)(part, Math.min(share * limit, free - 2)).trimEnd();
        free -= text === '' ? 0 : (0,amounts/* bytesOf */.$$)(text) + 2;
        return text;
    };
    const whole = (text) => ({ head: '', pieces: text === '' ? [] : [text], foot: '', left: () => '' });
    const opening = record.plan && record.facts ? `<sub>${words.prose((0,wording/* openingLine */.lw)(record.facts, record.plan))}</sub>` : '';
    const foot = place(whole(opening), 1);
    const troubles = place(problemSections(record, words), 0.4);
    const dry = record.facts?.dryRun === true ? record.plan : undefined;
    const plan = dry === undefined ? [] : [place(planList(dry, words, link), 0.3), place(notRunList(dry, words), 0.1)];
    const table = place(repositoryTable(record, runs, words), 0.3);
    const missed = place(missedList(record, words), 0.1);
    const warnings = place(warningList(record, words), 0.1);
    const newest = dry === undefined ? place(newestArchives(record, { runs, now: new Date() }, words), 0.1) : '';
    const notes = place(noteList(record, words), 0.2);
    const chart = place(whole(gantt(record, words)), 1);
    const steps = place(stepTable(record, words), 1);
    return [title, ...plan, table, troubles, missed, warnings, newest, notes, chart, steps, foot]
        .filter((part) => part !== '')
        .join('\n\n');
}
function sizeOf(file) {
    try {
        return statSync(file).size;
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return 0;
        throw error;
    }
}
/** Returns a heading with how the run ended and what failed, followed by the closing line of the log. */
function heading(record, report, words) {
    const title = `### ${wording/* outcomeSymbols */.Aj[report?.outcome ?? 'failure']} ${words.prose((0,headline/* headline */.P)(record, report))}`;
    if (report === undefined || record.plan === undefined)
        return title;
    return `${title}\n\n${words.prose((0,closing_lines/* closingLine */.o)(report, (0,headline/* requestOf */.f)(record)))}`;
}

// EXTERNAL MODULE: ./lib/src/reporters/syslog.js + 1 modules
var syslog = __webpack_require__(9377);
;// CONCATENATED MODULE: ./lib/src/reporters/recording/renderings.js









/** Everything that a recorded run can be shown as. */
const renderings = {
    console: (viewing) => (0,console/* createConsoleReporter */.$)(viewing),
    workflow: ({ out, verbosity, token = external_node_crypto_.randomUUID }) => createGithubReporter({ write: out, token, verbosity }),
    summary: ({ out }) => createSummary((textWithin) => out(`${textWithin(mostBytes)}\n`)),
    report: ({ out, verbosity }) => (0,report/* createReport */.L)(out, { verbosity }),
    log: ({ out, now, verbosity, logFormat: format = log_file/* defaultLogFormat */.td, logJson: json }) => (0,log_file/* createFormattedLog */.Ls)({ verbosity, format, json }, out, now),
    syslog: ({ out, verbosity }) => (0,syslog/* createSyslogText */.$)(verbosity, out),
    json: ({ out }) => createDocument(out),
};
/** Creates the reporter that writes the whole run as one JSON object, when it or its recording has ended. */
function createDocument(out) {
    const { reporter, text } = run_document_createRunDocument((0,masker/* createMasker */.aD)([]).mask);
    let isWritten = false;
    return {
        ...reporter,
        handle: (event) => {
            reporter.handle(event);
            if (event.type !== 'run-finished')
                return;
            isWritten = true;
            out(`${text(event.report)}\n`);
        },
        close: () => {
            if (!isWritten)
                out(`${text(undefined)}\n`);
        },
    };
}

// EXTERNAL MODULE: ./lib/src/request/request.js
var request_request = __webpack_require__(6625);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/commands/command.js
var command = __webpack_require__(9624);
;// CONCATENATED MODULE: ./lib/src/commands/replay.js









/** How many damaged lines are reported one by one. */
const mostReported = 20;
/** How many events may come before the run starts. */
const mostWaiting = 1_000;
/**
 * Shows a recorded run, in the requested form, and reports each line that can't be shown, unless none can. Runs nothing,
 * and trusts nothing in the file. Returns the exit status: 1 if there is nothing to show. Throws a UserError if the file can't be read.
 */
async function replay({ operand = '', flags, request }, terminal) {
    const { format } = request.logFile ?? {};
    if (format !== undefined)
        (0,log_file/* parseLogFormat */.r5)(format);
    const name = request_request/* renderingNames */.dO.find((each) => each === flags['as']) ?? request_request/* renderingNames */.dO[0];
    const player = new Player(renderings[name], request, terminal);
    const complain = (text) => terminal.error(`${operand}${text}\n`);
    const damage = new Damage(complain);
    try {
        for (const line of readRecording((0,paths/* expandHome */.kc)(operand))) {
            damage.note(line);
            await player.play(line);
        }
    }
    finally {
        await player.end();
    }
    damage.end();
    if (player.isEmpty)
        complain(' is not a recording of a run. Record one with --events FILE.');
    else if (!player.isComplete)
        complain(' ends before the run has ended.');
    return player.isEmpty ? 1 : 0;
}
/** Reports the lines that can't be shown, once a line can be read: if none can, the file is something else. */
class Damage {
    complain;
    #lines = 0;
    #held = [];
    #isRecording = false;
    constructor(complain) {
        this.complain = complain;
    }
    note(line) {
        this.#isRecording ||= !('problem' in line && line.isForeign);
        if ('problem' in line) {
            this.#lines += 1;
            if (this.#lines <= mostReported)
                this.#held.push(`:${line.line}: not shown: ${line.problem}.`);
        }
        if (this.#isRecording)
            for (const text of this.#held.splice(0))
                this.complain(text);
    }
    end() {
        if (!this.#isRecording || this.#lines <= mostReported)
            return;
        this.complain(`: ${(0,phrases/* count */.U9)(this.#lines - mostReported, 'more line')} not shown.`);
    }
}
/** Passes the events of a recording to a reporter. */
class Player {
    rendering;
    request;
    terminal;
    isComplete = false;
    isEmpty = true;
    #reporters;
    /** Events before the run starts: only its start says how they were shown. */
    #waiting = [];
    #now = new Date(0);
    constructor(rendering, request, terminal) {
        this.rendering = rendering;
        this.request = request;
        this.terminal = terminal;
    }
    async play(line) {
        if ('header' in line)
            await this.end();
        if (!('event' in line))
            return;
        if (this.#reporters === undefined && line.event.type !== 'run-started' && this.#waiting.length < mostWaiting) {
            this.#waiting.push(line);
            return;
        }
        const log = line.event.type === 'run-started' ? line.event.facts.log : undefined;
        this.#reporters ??= this.#open(log?.verbosity, log?.json);
        for (const each of [...this.#waiting.splice(0), line])
            this.#emit(each);
    }
    /** Ends a run; another one may follow in the same file. */
    async end() {
        if (this.#waiting.length > 0) {
            this.#reporters ??= this.#open(undefined, undefined);
            for (const each of this.#waiting.splice(0))
                this.#emit(each);
        }
        await this.#reporters?.close();
        this.#reporters = undefined;
    }
    #emit({ event, at }) {
        if (at > this.#now)
            this.#now = at;
        this.isEmpty = false;
        this.isComplete = event.type === 'run-finished';
        this.#reporters?.emit(event);
    }
    #open(verbosity = 0, json = false) {
        const { request, terminal } = this;
        const { out, error, interactive } = terminal;
        const reporter = this.rendering({
            out,
            error,
            interactive,
            json,
            verbosity: request.verbosity ?? verbosity,
            color: (0,command/* isColored */.V)(request, terminal),
            logJson: request.logJson,
            logFormat: request.logFile?.format,
            now: () => this.#now,
        });
        // What is in the file was masked when it was recorded.
        return (0,reporters/* createReporters */.rh)([reporter], (0,masker/* createMasker */.aD)([]), error);
    }
}


/***/ }),

/***/ 5216:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ notice)
/* harmony export */ });
/** Creates a notice about the run, or about a step, a line of a file, and an excerpt of it. */
function notice(level, message, about = {}) {
    return { type: 'notice', level, message, ...about };
}


/***/ }),

/***/ 5779:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ SummaryText),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   qF: () => (/* binding */ foldedSection)
/* harmony export */ });
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _text_harmless_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(999);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6878);
/* harmony import */ var _text_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1516);




/** Returns a section that is collapsed at first, or open; title and body must be Markdown or HTML, and the title on one line. */
function foldedSection(title, body, at = 'collapsed') {
    return `<details${at === 'open' ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Returns one row of a table, with its line break; the cells must already be Markdown. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
/** Returns the first two lines of a table. */
function tableHead(columns) {
    const rule = columns.map(({ align }) => (align === 'right' ? '--:' : '---'));
    return `${tableRow(columns.map(({ head }) => head))}${tableRow(rule)}`;
}
const longestLine = 1000;
const longestBlock = 16_384;
/** Prepares all text from elsewhere for the summary: truncates it, then makes it harmless. */
class SummaryText {
    /** Returns the text on one line and truncated, but not yet escaped for Markdown. */
    short(text, longest) {
        return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), longest);
    }
    prose(text, longest = longestLine) {
        return (0,_text_harmless_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(this.short(text, longest));
    }
    code(text, longest = longestLine) {
        return (0,_text_harmless_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(this.short(text, longest));
    }
    /** Returns the last of these lines in a fenced block; long lines are truncated, and the end of the whole is kept. */
    fence(lines) {
        const clean = (0,_text_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .e)(lines.join('\n'), false).split('\n');
        const shown = [];
        let free = longestBlock;
        for (const line of clean.reverse()) {
            const short = (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(line, longestLine);
            free -= short.length + 1;
            if (free < 0)
                break;
            shown.unshift(short);
        }
        return (0,_text_harmless_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(shown.join('\n'));
    }
}
/** Returns a function for the note below a part from which pieces were omitted. */
function leftOut(singular, plural) {
    return (number) => `_${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(number, `more ${singular}`, plural && `more ${plural}`)} omitted: this summary would be too large._`;
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