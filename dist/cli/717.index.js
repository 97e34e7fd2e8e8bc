"use strict";
exports.id = 717;
exports.ids = [717];
exports.modules = {

/***/ 3717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportAtConsole: () => (/* binding */ reportAtConsole),
  runAtConsole: () => (/* binding */ runAtConsole)
});

;// CONCATENATED MODULE: ./lib/src/reporters/consequences.js
/** Steps that cannot come once this one went wrong, in the plan's order; never one that was left out beforehand. */
function consequences(plan, step, outcome) {
    const everything = [...plan.beforeEverything, ...plan.everything.before];
    const lost = everything.includes(step)
        ? [...everything, ...plan.configurations.flatMap(wholeFile), ...plan.afterEverything]
        : plan.configurations.flatMap((file) => lostInFile(file, step, outcome));
    return lost.filter((other) => other !== step && other.notRun === undefined);
}
function lostInFile(file, step, outcome) {
    const entrance = [...file.scope.before, ...file.before];
    if (entrance.includes(step)) {
        return fileSteps(file);
    }
    if (file.after.some((hook) => hook === step)) {
        return file.after;
    }
    const repository = file.repositories.find((one) => [...repositorySteps(one), ...one.after].includes(step));
    if (repository === undefined) {
        return [];
    }
    // A repository that says "not now" is no error of its file.
    const afterwards = outcome === 'failure' ? file.after : [];
    return [...repositorySteps(repository, step), ...afterwards];
}
function wholeFile(file) {
    return [...file.scope.before, ...fileSteps(file), ...file.scope.after, ...file.onError];
}
function fileSteps(file) {
    return [...file.before, ...file.repositories.flatMap((repository) => repositorySteps(repository)), ...file.after];
}
/** The steps of a repository; without those that follow the action of `step`, which run however it ended. */
function repositorySteps(plan, step) {
    return [
        ...plan.before,
        ...plan.beforeActions,
        ...plan.actions.flatMap((action) => actionSteps(action).filter((one) => !runsAllTheSame(action, one, step))),
        ...plan.afterActions,
    ];
}
function actionSteps({ before, action, after }) {
    return [...before, action, ...after];
}
function runsAllTheSame(action, one, step) {
    return step !== undefined && actionSteps(action).includes(step) && action.after.some((hook) => hook === one);
}

// EXTERNAL MODULE: ./lib/src/reporters/inert.js
var inert = __webpack_require__(5623);
// EXTERNAL MODULE: ./lib/src/reporters/amounts.js
var amounts = __webpack_require__(8438);
// EXTERNAL MODULE: ./lib/src/reporters/sentences.js
var sentences = __webpack_require__(9533);
;// CONCATENATED MODULE: ./lib/src/reporters/not-run.js


/** Steps in few words: `create, prune on 2 repositories; after_backup`; of how many files, where they are several. */
function stepsInWords(steps) {
    const files = new Set(steps.map((step) => step.configuration.path)).size;
    const others = [...new Set(steps.filter((step) => step.kind !== 'action').map(sentences/* stepName */.u))];
    const words = [...actionsInWords(steps), ...(others.length > 0 ? [others.join(', ')] : [])].join('; ');
    return files > 1 ? `${words} in ${(0,amounts/* count */.U9)(files, 'file')}` : words;
}
/** Repositories that miss the same actions are told together. */
function actionsInWords(steps) {
    const actions = steps.filter((step) => step.kind === 'action');
    const byRepository = grouped(actions, (step) => `${step.configuration.path}\n${step.repository.path}`);
    const byActions = grouped(byRepository, (missed) => missed.map(sentences/* stepName */.u).join(', '));
    return byActions.map((alike) => {
        const [first] = alike[0] ?? [];
        const where = alike.length === 1 && first !== undefined ? (0,sentences/* repositoryName */.aR)(first.repository) : undefined;
        return `${(alike[0] ?? []).map(sentences/* stepName */.u).join(', ')} on ${where ?? (0,amounts/* repositories */.bN)(alike.length)}`;
    });
}
/** Steps that share a reason, in the order in which the reasons first came. */
function byReason(notRun) {
    return grouped(notRun, ({ reason }) => reason).map((alike) => ({
        reason: alike[0]?.reason ?? '',
        steps: alike.map(({ step }) => step),
    }));
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined) {
            groups.set(key, [item]);
        }
        else {
            group.push(item);
        }
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./lib/src/reporters/plan-lines.js
var plan_lines = __webpack_require__(3186);
;// CONCATENATED MODULE: ./lib/src/reporters/aftermath.js





/** Remembers what went wrong in a run, so that each thing is told once, and with what followed from it. */
class Aftermath {
    #plan;
    #begun = new Set();
    /** Steps whose not running was told already. */
    #told = new Set();
    #failures = new Set();
    #troubled = new Set();
    #missed = [];
    #quiet = [];
    #troubledEverywhere = false;
    /** Takes in what happened; every event belongs here, before it is told. */
    note(event) {
        if (event.type === 'run-started') {
            this.#plan = event.plan;
        }
        else if (event.type === 'step-started') {
            this.#begun.add(event.step);
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
    /** Whether a failure was told before, by its step or by a notice. */
    isTold(failure) {
        return this.#failures.has(identity(failure)) || this.#failures.has(failure.message);
    }
    /** What does not run because of how this step ended, as a line; nothing if that was all told, or nothing is lost. */
    consequence(step, outcome) {
        const quietly = step.kind === 'hook' && step.softFailure === 'quiet';
        if (this.#plan === undefined || !(outcome === 'failure' || (outcome === 'skipped' && !quietly))) {
            return undefined;
        }
        const lost = consequences(this.#plan, step, outcome).filter((other) => !this.#begun.has(other) && !this.#told.has(other));
        for (const other of lost) {
            this.#told.add(other);
        }
        const words = lost.length === 0 ? 'nothing else' : stepsInWords(lost);
        if (outcome === 'skipped') {
            const { repository, configuration } = step;
            const where = repository === undefined ? (0,inert/* oneLine */.TN)(configuration.name) : (0,sentences/* repositoryName */.aR)(repository);
            return `${(0,sentences/* stepName */.u)(step)} of ${where} said "not now" (exit status 75). Not run: ${words}`;
        }
        return lost.length === 0 ? undefined : `Not run because of it: ${words}`;
    }
    /** What did not run because of trouble and was not told yet: a line for each reason. */
    missedLines() {
        const missed = this.#missed.filter(({ step }) => !this.#told.has(step));
        return byReason(missed).map(({ reason, steps }) => `Not run: ${stepsInWords(steps)} (${(0,inert/* oneLine */.TN)(reason)})`);
    }
    /** What was not run, and nothing wrong with it: a line a step. */
    quietLines() {
        return this.#quiet
            .filter(({ step }) => !this.#told.has(step))
            .map(({ step, reason }) => `${(0,sentences/* stepTitle */.Fb)(step)}: ${(0,inert/* oneLine */.TN)(reason)}`);
    }
    #noteEnd(step, outcome, failure) {
        if (outcome !== 'success' && outcome !== 'warning' && step.kind !== 'monitor') {
            this.#troubled.add(step.configuration.path);
            this.#troubledEverywhere ||= outcome === 'cancelled' || (step.kind === 'hook' && /everything/.test(step.hook));
        }
        if (failure !== undefined) {
            this.#failures.add(identity(failure));
        }
    }
    #noteNotRun({ step, reason }) {
        if (step.notRun !== undefined || (0,plan_lines/* isDryRun */.vG)(reason)) {
            return; // told at the start of the run
        }
        const everywhere = this.#troubledEverywhere || /cancel/.test(reason);
        const here = this.#troubled.has(step.configuration.path) && !(0,sentences/* tellsOfError */.mo)(step);
        ((everywhere || here) && step.kind !== 'monitor' ? this.#missed : this.#quiet).push({ step, reason });
    }
}
/** Two failures with the same words of the same repository and file are one. */
function identity(failure) {
    return [failure.message, failure.error, failure.configuration ?? '', failure.repository?.path ?? ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/reporters/closing.js


const heads = {
    success: (time) => `Done in ${time}`,
    warning: (time) => `Done with warnings in ${time}`,
    skipped: (time) => `Skipped after ${time}`,
    failure: (time) => `Failed after ${time}`,
    cancelled: (time) => `Cancelled after ${time}`,
};
/** The last line of a run: how it ended, how long it took, and what came of it. */
function closingLine(report, asked) {
    const signal = report.signal === undefined ? '' : ` (${report.signal})`;
    const ended = heads[report.outcome]((0,amounts/* duration */.p0)(report.seconds));
    const head = `${asked.dryRun ? `Dry run ${ended.charAt(0).toLowerCase()}${ended.slice(1)}` : ended}${signal}`;
    const good = report.outcome === 'success' || report.outcome === 'warning';
    const text = good ? `${head}: ${accomplished(report, asked)}` : `${head}: ${perFile(report)}`;
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function accomplished(report, asked) {
    if (asked.dryRun) {
        return 'nothing was changed.';
    }
    const warned = report.configurations.filter((file) => file.outcome === 'warning').map((file) => closing_name(file));
    const skipped = report.configurations.filter((file) => file.outcome === 'skipped').map((file) => closing_name(file));
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
        return `${(0,amounts/* repositories */.bN)(backedUp)} backed up, ${(0,amounts/* size */.Ej)(fresh)} new`;
    }
    const worked = report.configurations
        .flatMap((file) => file.repositories)
        .filter((repository) => repository.outcome !== 'skipped').length;
    const actions = asked.actions.join(', ');
    return worked > 0 ? `${actions} on ${(0,amounts/* repositories */.bN)(worked)}` : `${actions} done`;
}
/** One clause a file: which failed, and what was backed up all the same. */
function perFile(report) {
    if (report.configurations.length === 0) {
        return (0,inert/* oneLine */.TN)(report.failures[0]?.message ?? 'nothing was run');
    }
    const clauses = report.configurations.map((file) => clause(file, report.archives));
    const elsewhere = report.failures.find((failure) => failure.configuration === undefined);
    const told = report.configurations.some((file) => file.outcome === 'failure' || file.outcome === 'cancelled');
    return [...(elsewhere !== undefined && !told ? [(0,inert/* oneLine */.TN)(elsewhere.message)] : []), ...clauses].join(', ');
}
function clause(file, archives) {
    const paths = new Set(archives.map((archive) => archive.repository));
    const backedUp = file.repositories.filter(({ repository }) => paths.has(repository.path)).length;
    if (file.outcome === 'success' || file.outcome === 'warning') {
        const warned = file.outcome === 'warning' ? ' with warnings' : '';
        return backedUp > 0
            ? `${closing_name(file)} backed up${warned} (${(0,amounts/* repositories */.bN)(backedUp)})`
            : `${closing_name(file)} done${warned} (${(0,amounts/* repositories */.bN)(file.repositories.length)})`;
    }
    const words = { failure: 'failed', cancelled: 'cancelled', skipped: 'skipped' };
    const some = backedUp > 0 ? ` (${backedUp} of ${(0,amounts/* repositories */.bN)(file.repositories.length)} backed up)` : '';
    return `${closing_name(file)} ${words[file.outcome]}${some}`;
}
function closing_name(file) {
    return (0,inert/* oneLine */.TN)(file.configuration);
}

;// CONCATENATED MODULE: ./lib/src/reporters/table.js
/** A table in plain letters, columns two blanks apart; a cell that is missing shows as a dash. */
function table(columns, rows) {
    const cells = rows.map((row) => columns.map((_column, index) => row[index] ?? '–'));
    const widths = columns.map(({ head }, index) => cells.reduce((width, row) => Math.max(width, letters(row[index] ?? '')), letters(head)));
    const lines = [columns.map(({ head }) => head), ...cells];
    return lines.map((row) => row
        .map((cell, index) => {
        const blanks = ' '.repeat((widths[index] ?? 0) - letters(cell));
        return columns[index]?.align === 'right' ? blanks + cell : cell + blanks;
    })
        .join('  ')
        .trimEnd());
}
/** Letters as a person counts them, near enough for file names and archive names. */
function letters(text) {
    return [...text].length;
}

;// CONCATENATED MODULE: ./lib/src/reporters/closing-table.js




const columns = [
    { head: 'repository', align: 'left' },
    { head: 'archive', align: 'left' },
    { head: 'files', align: 'right' },
    { head: 'size', align: 'right' },
    { head: 'new', align: 'right' },
    { head: 'duration', align: 'right' },
    { head: 'outcome', align: 'left' },
];
/** Every repository that ended, then those of the plan that the run never came to. */
function repositoryRows(plan, results) {
    const told = new Set(results.map(({ configuration, repository }) => `${configuration}\n${repository.path}`));
    const others = plan.configurations.flatMap(({ configuration, repositories }) => repositories
        .filter(({ repository }) => !told.has(`${configuration.name}\n${repository.path}`))
        .map(({ repository }) => ({ configuration: configuration.name, repository })));
    return [...results.map(rowOf), ...others];
}
/** The table at the end of a run, in plain letters. */
function closingTable(plan, results) {
    const rows = repositoryRows(plan, results).map((row) => [
        (0,sentences/* repositoryName */.aR)(row.repository),
        row.archive,
        row.files,
        row.size,
        row.fresh,
        row.duration,
        row.outcome ?? 'not run',
    ]);
    return table(columns, rows);
}
function rowOf({ configuration, repository, archive, outcome, seconds }) {
    const facts = archive === undefined
        ? {}
        : {
            archive: (0,inert/* oneLine */.TN)(archive.archive),
            files: (0,amounts/* grouped */.zD)(archive.files),
            size: (0,amounts/* size */.Ej)(archive.original_size),
            fresh: (0,amounts/* size */.Ej)(archive.deduplicated_size),
        };
    return { configuration, repository, ...facts, duration: (0,amounts/* duration */.p0)(seconds), outcome };
}

;// CONCATENATED MODULE: ./lib/src/reporters/terminal.js
const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
const pieces = /\x1b\[[0-9;:]*m|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const sgr = /^\x1b\[/;
/**
 * Text of others as a terminal may be given it: colours stay (with `color`), carriage returns begin a new line, and
 * every other control character is shown as its symbol, so that no output can move, erase or retitle anything.
 */
function terminalText(text, color) {
    if (!control.test(text)) {
        return text;
    }
    return text
        .split('\n')
        .map((line) => {
        const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
        const clean = whole.replace(pieces, (piece) => visible(piece, color));
        return clean.includes('\x1b[') ? `${clean}\x1b[0m` : clean;
    })
        .join('\n');
}
function visible(piece, color) {
    if (sgr.test(piece)) {
        return color ? piece : '';
    }
    if (piece === '\r') {
        return '\n';
    }
    const code = piece.charCodeAt(0);
    if (code < 0x20) {
        return String.fromCharCode(0x2400 + code);
    }
    return code === 0x7f ? '\u2421' : `<${code.toString(16)}>`;
}

;// CONCATENATED MODULE: ./lib/src/reporters/console-text.js

const styles = { title: '1', dim: '2', good: '32', error: '31', warning: '33' };
/** Writes lines to the console: to the stream, in the shape and with the colour that belong to them. */
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
        const standardError = this.log.json || manner.toError === true || isTrouble(manner.level);
        const write = standardError ? this.log.error : this.log.out;
        const mask = (!manner.masked && this.log.mask) || ((text) => text);
        write(this.log.logJson ? jsonLines(lines.map(mask), manner) : this.#plain(mask(lines.join('\n')), manner));
    }
    text(text, manner) {
        this.lines(text.split('\n'), manner);
    }
    #plain(text, manner) {
        const clean = this.log.interactive ? terminalText(text, this.log.color) : text;
        const indent = manner.indent ?? '';
        const code = this.#code(manner);
        if (code === undefined) {
            return `${indent === '' ? clean : clean.replace(/^(?=.)/gm, indent)}\n`;
        }
        // A colour of the text's own ends with \x1b[0m: each line begins anew.
        return `${clean.replace(/^.+$/gm, (line) => `${indent}\x1b[${code}m${line}\x1b[0m`)}\n`;
    }
    #code({ level, style }) {
        if (!this.log.color) {
            return undefined;
        }
        if (style !== undefined) {
            return styles[style];
        }
        return isTrouble(level) ? styles[level] : undefined;
    }
}
function isTrouble(level) {
    return level === 'error' || level === 'warning';
}
/** The shape of borgmatic's own `--log-json`, whose readers look for these keys and level names. */
function jsonLines(lines, { level, from }) {
    const time = Date.now() / 1000;
    const levelname = level === 'info' || level === 'notice' ? (from <= 0 ? 'ANSWER' : 'INFO') : level.toUpperCase();
    return lines
        .map((message) => `${JSON.stringify({ type: 'log_message', time, message, levelname, name: 'borgflow' })}\n`)
        .join('');
}
/** How the last line of a run is told. */
function closingManner(outcome) {
    const manners = {
        success: { level: 'info', from: 1, style: 'good' },
        skipped: { level: 'info', from: 1 },
        warning: { level: 'warning', from: 0 },
        failure: { level: 'error', from: -1 },
        cancelled: { level: 'error', from: -1 },
    };
    return manners[outcome];
}

;// CONCATENATED MODULE: ./lib/src/reporters/handlers.js
/** Hands an event to the function for its type. */
function hand(handlers, event) {
    // The compiler does not see that the function found by an event's type takes that event.
    const handler = handlers[event.type];
    handler(event);
}
/** What a reporter does with events that it does not tell of. */
function ignored() { }

;// CONCATENATED MODULE: ./lib/src/reporters/console.js








/** From which verbosity up a notice is shown. */
const shownFrom = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
const indent = '  ';
/** The command line's own reporter: what happens, as lines; results on standard output. */
function createConsoleReporter(log) {
    return createLineReporter(new ConsoleText(log), log);
}
/** Tells the same lines to wherever the text goes. */
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
        // Progress is shown at a terminal alone, by a reporter of its own.
        progress: ignored,
        result: (event) => this.#result(event),
        'step-finished': (event) => this.#stepFinished(event),
        // Told with what they follow from, or at the end of the run.
        'step-not-run': ignored,
        'repository-finished': (event) => this.#repositoryFinished(event),
        'run-finished': (event) => this.#runFinished(event),
    };
    #text;
    #aftermath = new Aftermath();
    #documents = [];
    #documentsPrinted = false;
    #plan;
    #asked = { actions: [], dryRun: false };
    #results = [];
    /** The step whose title was the last: its lines need no title of their own. */
    #shown;
    /** Steps of which a line was held back for its verbosity: a failure repeats what it says. */
    #incomplete = new Set();
    constructor(text, log) {
        this.log = log;
        this.#text = text;
    }
    handle(event) {
        this.#aftermath.note(event);
        hand(this.#handlers, event);
    }
    close() {
        this.#printDocuments();
    }
    #runStarted({ plan, facts }) {
        this.#plan = plan;
        this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
        this.#text.text((0,inert/* oneLine */.TN)((0,sentences/* openingLine */.lw)(facts, plan)), { level: 'info', from: 1 });
        this.#dimmed(facts.details, 2);
        const left = (0,plan_lines/* leftOutLines */.VD)(plan).map((line) => `not run: ${line}`);
        this.#dimmed(left, 1);
        if (facts.dryRun) {
            const steps = (0,plan_lines/* planLines */.HN)(plan).map((line) => `${indent}${line}`);
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
        this.#shown = (0,sentences/* stepKey */.Ug)(step);
        this.#text.text(`${(0,sentences/* stepTitle */.Fb)(step)}${again}`, { level: 'info', from: 1, style: 'title' });
    }
    #output({ step, lines, level, verbosity }) {
        if (!this.#text.shows(verbosity)) {
            this.#incomplete.add((0,sentences/* stepKey */.Ug)(step));
            return;
        }
        this.#below(step, lines, {
            level,
            from: verbosity,
            toError: (0,sentences/* tellsOfError */.mo)(step),
            masked: step.kind === 'hook',
            ...(step.kind === 'hook' && level !== 'error' && level !== 'warning' ? { style: 'dim' } : {}),
        });
    }
    /** Lines below their step's title, which is repeated when another step spoke in between. */
    #below(step, lines, manner) {
        if (this.#shown !== (0,sentences/* stepKey */.Ug)(step)) {
            this.#title(step, ' (continued)');
        }
        this.#text.lines(lines, this.#text.shows(1) ? { ...manner, indent } : manner);
    }
    #result({ result }) {
        if ('lines' in result) {
            this.#text.lines(result.lines, { level: 'info', from: 0 });
        }
        else if (this.log.json) {
            this.#documents.push(result.json);
        }
        else {
            this.#text.text(JSON.stringify(result.json, null, 2) ?? '', { level: 'info', from: 0 });
        }
    }
    #stepFinished({ step, outcome, seconds, failure }) {
        this.#below(step, [(0,sentences/* ending */.K1)(outcome, seconds)], { level: 'info', from: 1, style: 'dim' });
        if (failure !== undefined) {
            this.#failure(failure, (0,sentences/* gravity */.fp)(step, outcome), step);
        }
        this.#incomplete.delete((0,sentences/* stepKey */.Ug)(step));
        const consequence = this.#aftermath.consequence(step, outcome);
        if (consequence !== undefined) {
            const failed = outcome === 'failure';
            this.#text.text(consequence, failed ? { level: 'error', from: -1, indent } : { level: 'info', from: 1 });
        }
    }
    /** What failed; its last lines too, unless a person has just seen them above. */
    #failure(failure, outcome, step) {
        const level = outcome === 'failure' || outcome === 'cancelled' ? 'error' : 'warning';
        const from = shownFrom[level];
        const { place } = failure;
        const where = place === undefined || failure.message.includes(place.file) ? '' : ` (${place.file}:${place.line})`;
        const sentence = (0,sentences/* failureSentence */.Qz)({ ...failure, message: `${failure.message}${where}` });
        const word = outcome === 'failure' ? 'Error: ' : '';
        this.#text.text(`${word}${sentence}`, { level, from });
        const seen = step !== undefined && this.log.interactive && this.#text.shows(0);
        if (!seen || this.#incomplete.has((0,sentences/* stepKey */.Ug)(step))) {
            this.#text.lines(failure.output, { level, from, indent });
        }
    }
    #repositoryFinished(event) {
        this.#results.push(event);
        this.#text.text((0,sentences/* repositoryLine */.l3)(event), { level: 'info', from: 1 });
    }
    #runFinished({ report }) {
        for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
            this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
        }
        this.#text.lines(this.#aftermath.missedLines(), { level: 'error', from: -1 });
        this.#dimmed(this.#aftermath.quietLines().map((line) => `not run: ${line}`), 2);
        if (report.archives.length > 0 && this.#plan !== undefined) {
            this.#text.lines(['', ...closingTable(this.#plan, this.#results), ''], { level: 'info', from: 1 });
        }
        this.#text.text(closingLine(report, this.#asked), closingManner(report.outcome));
        this.#printDocuments();
    }
    #dimmed(lines, from) {
        this.#text.lines(lines, { level: 'info', from, style: 'dim' });
    }
    /** One document, whatever came: a program that reads it finds a list, empty or not. */
    #printDocuments() {
        if (this.log.json && !this.#documentsPrinted) {
            this.#documentsPrinted = true;
            this.log.out(`${JSON.stringify(this.#documents)}\n`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/reporters/index.js
/**
 * Tells every reporter of everything. One that throws is named once by `complain` (standard error, if not given) and
 * hears no more; the others go on. A workflow's door gives its own: there, nothing goes to standard error.
 */
function createTelling(reporters, complain = (text) => process.stderr.write(text)) {
    const listening = new Set(reporters);
    return {
        emit: (event) => {
            for (const reporter of [...listening]) {
                try {
                    reporter.handle(event);
                }
                catch (error) {
                    listening.delete(reporter);
                    complain(complaint(`could not tell of ${event.type} and is silent from here on`, error));
                }
            }
        },
        close: async () => {
            for (const reporter of reporters) {
                try {
                    await reporter.close?.();
                }
                catch (error) {
                    complain(complaint('could not be ended', error));
                }
            }
        },
    };
}
function complaint(what, error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `A part of the report ${what}: ${reason}\n`;
}

;// CONCATENATED MODULE: ./lib/src/reporters/verdict.js


/** The verdict on a run. A cancelled run has failed whatever `failOn` says: nobody may take it for a backup. */
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
                message: `Cancelled${signal}: ${where(report, 'cancelled') || 'the run'} did not come to its end.`,
            };
        }
    }
}
function failureMessage(report) {
    const [first, ...others] = report.failures;
    const files = where(report, 'failure');
    if (first === undefined)
        return `Failed: ${files || 'the run'}.`;
    const whole = (0,inert/* oneLine */.TN)((0,sentences/* failureSentence */.Qz)(first));
    const sentence = whole.replace(/[.]$/, '');
    if (others.length === 0)
        return /[!?]$/.test(whole) ? whole : `${sentence}.`;
    const more = `${others.length} more ${others.length === 1 ? 'error' : 'errors'}`;
    return files === '' ? `${sentence} (and ${more}).` : `${sentence} (and ${more}; failed: ${files}).`;
}
function warningMessage(report) {
    return `Done with warnings in ${where(report, 'warning') || 'the run'}, and fail-on is set to warning.`;
}
function where(report, outcome) {
    return report.configurations
        .filter((file) => file.outcome === outcome)
        .map((file) => (0,inert/* oneLine */.TN)(file.configuration))
        .join(', ');
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/step.js
/** The hooks that hear of an error. */
function isErrorHook(step) {
    return step.hook === 'on_error' || step.hook === 'after error';
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/unreached.js

/** Every step of a plan in the order in which it would come. */
function unreached_stepsOf(plan) {
    return [
        ...plan.beforeEverything,
        ...plan.everything.before,
        ...plan.configurations.flatMap(stepsOfConfiguration),
        ...plan.afterEverything,
        ...plan.everything.after,
    ];
}
function stepsOfConfiguration(file) {
    const repositories = file.repositories.flatMap((repository) => [
        ...repository.before,
        ...repository.beforeActions,
        ...repository.actions.flatMap(({ before, action, after }) => [...before, action, ...after]),
        ...repository.afterActions,
        ...repository.after,
    ]);
    const ends = [...file.onError, ...file.log, ...file.finish, ...file.fail];
    return [
        ...file.scope.before,
        ...file.before,
        ...file.start,
        ...repositories,
        ...file.after,
        ...file.scope.after,
        ...ends,
    ];
}
/** The steps of a plan that never began, each with its reason, so that no report leaves one out. */
function unreachedSteps(plan, begun, ended) {
    return unreached_stepsOf(plan)
        .filter((step) => !begun.has(step))
        .map((step) => ({ step, reason: step.notRun ?? reasonOf(step, ended) }));
}
function reasonOf(step, ended) {
    const file = ended.configurations.find(({ configuration }) => configuration === step.configuration.name);
    const failure = file
        ? (file.failures.find(({ repository }) => repository?.path === step.repository?.path) ?? file.failures[0])
        : ended.failures[0];
    if (waitsForAnError(step) && !failure)
        return 'no error';
    if (step.kind === 'monitor' && step.state === 'finish' && failure)
        return 'the file failed';
    if (failure?.error === 'cancelled' || file?.outcome === 'cancelled')
        return 'cancelled';
    if (failure)
        return failure.step ? `${failure.step} failed` : failure.message;
    return file?.outcome === 'skipped' || file?.outcome === 'success'
        ? 'a hook said not now (exit status 75)'
        : 'an earlier error';
}
function waitsForAnError(step) {
    if (step.kind === 'monitor')
        return step.state === 'fail';
    return step.kind === 'hook' && (isErrorHook(step) || step.states?.includes('fail') === true);
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/journal.js

/** A stage that keeps a journal: `save` is called at the cancel and after each step that comes behind it. */
function keepJournal(stage, run) {
    const steps = new Map(unreached_stepsOf(run.plan).map((step, index) => [step, index]));
    const results = {};
    let questionsBefore = 0;
    const save = () => run.save({ plan: run.plan, runId: run.runId, results, questionsBefore });
    return {
        ...stage,
        onCancel: save,
        cancelled: () => {
            const cancelled = stage.cancelled();
            if (!cancelled)
                questionsBefore += 1;
            return cancelled;
        },
        run: async (step, failures) => {
            const result = await stage.run(step, failures);
            const index = steps.get(step);
            // What was cut off because no time was left is not done.
            if (index !== undefined && !(run.ended() && result.outcome === 'cancelled'))
                results[index] = result;
            if (stage.cancelled())
                save();
            return result;
        },
    };
}
/** A stage that goes through a journal again: what stands in it is taken as done, clean-up that does not is run. */
function replayJournal(journal, stage) {
    const steps = new Map(stepsOf(journal.plan).map((step, index) => [step, index]));
    let questions = 0;
    return {
        ...stage,
        repositoryEnded: () => undefined,
        cancelled: () => {
            questions += 1;
            return questions > journal.questionsBefore;
        },
        run: async (step, failures) => {
            const done = journal.results[steps.get(step) ?? -1];
            if (done)
                return done;
            return isClosing(step) ? stage.run(step, failures) : { outcome: 'cancelled' };
        },
    };
}
function isClosing(step) {
    return step.kind !== 'action' && step.closing;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/outcome.js
const order = ['success', 'skipped', 'warning', 'failure', 'cancelled'];
/** The worst of several outcomes; `skipped` only if every one was, `success` for none at all. */
function worst(outcomes) {
    const counted = outcomes.some((outcome) => outcome !== 'skipped')
        ? outcomes.filter((outcome) => outcome !== 'skipped')
        : outcomes;
    return counted.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), counted[0] ?? 'success');
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/lifecycle.js

/** Runs a plan from before_everything to after_everything. */
async function runEverything(plan, stage) {
    const run = new Course(stage);
    const configurations = [];
    await run.guard(async () => {
        await run.steps(plan.beforeEverything); // an error here ends all
        await run.within(plan.everything, async () => {
            for (const configuration of plan.configurations) {
                configurations.push(await runConfiguration(configuration, plan.concurrency, run));
            }
            await run.steps(plan.afterEverything); // whatever became of the files
        });
    });
    return { outcome: run.outcome(), failures: run.failures, configurations };
}
async function runConfiguration(plan, concurrency, run) {
    const file = new Course(run.stage);
    const repositories = [];
    let started = false;
    if (run.stage.cancelled())
        file.count('cancelled');
    else {
        await file.guard(() => file.within(plan.scope, async () => {
            await file.steps(plan.before);
            started = true;
            await file.steps(plan.start);
            repositories.push(...(await runRepositories(plan.repositories, concurrency, file)));
            file.stopIfFailed(); // only now: a repository that fails does not stop the next
            await file.steps(plan.after);
        }));
        if (file.failed())
            await file.guard(() => file.steps(plan.onError));
        if (file.failed())
            await file.guard(() => file.steps([...plan.log, ...plan.fail]));
        else if (started)
            await file.guard(() => file.steps([...plan.log, ...plan.finish]));
    }
    run.join(file);
    return { configuration: plan.configuration.name, outcome: file.outcome(), repositories, failures: file.failures };
}
/** As many at once as `concurrency` says; told in the order of the plan, so that the same run reports the same. */
async function runRepositories(plans, concurrency, file) {
    const courses = [];
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < plans.length && !file.stage.cancelled(); index = next++) {
            courses[index] = await runRepository(plans[index], file.stage);
        }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, plans.length) }, worker));
    return plans.map(({ repository }, index) => {
        const course = courses[index];
        if (course)
            file.join(course);
        else
            file.count('cancelled');
        return { repository, outcome: course?.outcome() ?? 'cancelled' };
    });
}
async function runRepository(plan, stage) {
    const repository = new Course(stage);
    await repository.guard(() => repository.within(plan, async () => {
        await repository.steps(plan.beforeActions);
        for (const action of plan.actions) {
            await repository.within(action, () => repository.steps([action.action]));
        }
        await repository.steps(plan.afterActions);
    }));
    stage.repositoryEnded(plan, repository.outcome());
    return repository;
}
/** Ends the steps that would have followed; what went wrong is on record in the course. */
class Stop extends Error {
}
/** How the run, one file or one repository has fared so far. */
class Course {
    stage;
    failures = [];
    outcomes = [];
    notNow = false;
    constructor(stage) {
        this.stage = stage;
    }
    /** Runs steps in order; the first that does not go well ends them and what would have followed. */
    async steps(steps) {
        for (const step of steps) {
            if (step.notRun !== undefined)
                continue;
            const { outcome, failure } = await this.stage.run(step, [...this.failures]);
            if (step.kind === 'monitor' && outcome !== 'cancelled')
                continue; // one that can't be reached changes nothing
            if (failure)
                this.failures.push(failure);
            if (outcome === 'skipped' && step.kind === 'hook' && step.softFailure === 'quiet')
                return;
            this.judge(step, outcome);
        }
    }
    judge(step, outcome) {
        if (outcome === 'skipped')
            this.notNow = true;
        else if (step.kind === 'action' || outcome !== 'success')
            this.count(outcome); // no hook makes a success
        if (outcome !== 'success' && outcome !== 'warning')
            throw new Stop();
    }
    /** Runs a body between its `commands:`; those after it run however it ended. */
    async within(scope, body) {
        const failuresBefore = this.failures.length;
        try {
            await this.steps(scope.before);
            await body();
        }
        finally {
            const state = this.failures.length > failuresBefore ? 'fail' : 'finish';
            await this.steps(scope.after.filter((hook) => hook.states?.includes(state) ?? true));
        }
    }
    /** Lets a body stop without stopping what comes after it. */
    async guard(body) {
        try {
            await body();
        }
        catch (stop) {
            if (!(stop instanceof Stop))
                throw stop;
        }
    }
    /** Takes over how a file or a repository fared. */
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
    stopIfFailed() {
        if (this.failed())
            throw new Stop();
    }
    outcome() {
        const outcome = worst(this.outcomes);
        return this.notNow && outcome === 'success' ? 'skipped' : outcome;
    }
}

// EXTERNAL MODULE: ./lib/src/lifecycle/planning.js + 1 modules
var planning = __webpack_require__(568);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/lifecycle/failure.js

/** The `{error}` of hooks is cut to this many bytes from its start, `{output}` to that many from its end. */
const errorLimit = 4 * 1024;
const outputLimit = 16 * 1024;
/** `before_backup of server.yaml`, `create on /mnt/backup (server.yaml)`. */
function describeStep(step) {
    const { configuration, repository } = step;
    const place = repository ? `${repository.label ?? repository.path} (${configuration.name})` : configuration.name;
    if (step.kind === 'hook')
        return `${step.hook} of ${place}`;
    if (step.kind === 'action')
        return `${step.action} on ${place}`;
    return `the ${step.state} ping to ${step.service} for ${place}`;
}
/** What a thrown error means for a step, told so that it can stand alone. */
function failureOf(thrown, step) {
    const error = (0,errors/* asError */.zR)(thrown);
    const base = {
        step: describeStep(step),
        configuration: step.configuration.name,
        repository: step.repository,
        place: error instanceof errors/* UserError */.yo ? error.place : undefined,
        message: `${describeStep(step)} ${wasCancelled(error) ? 'was cancelled' : 'failed'}: ${error.message}`,
    };
    if (!(error instanceof errors/* CommandError */.Qd))
        return { ...base, error: error.message, output: [] };
    const { command, exitCode, signal, output, cancelled } = error.failure;
    return { ...base, command, exitCode, signal, output, error: cancelled ? 'cancelled' : howItEnded(error) };
}
function wasCancelled(error) {
    return error instanceof errors/* CommandError */.Qd && error.failure.cancelled === true;
}
function howItEnded(error) {
    const { command, exitCode, signal, timedOut } = error.failure;
    if (timedOut)
        return `${command} ran into its time limit`;
    if (signal)
        return `${command} was ended by ${signal}`;
    return exitCode === undefined ? error.message : `${command} exited with status ${exitCode}`;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-cursor.js
/** A position in a piece of shell text that moves from its start to its end. */
class Cursor {
    text;
    at;
    constructor(text, at = 0) {
        this.text = text;
        this.at = at;
    }
    get done() {
        return this.at >= this.text.length;
    }
    /** Whether the text goes on with these characters. */
    sees(start) {
        return this.text.startsWith(start, this.at);
    }
    /** The next characters; the cursor moves past them. */
    take(length = 1) {
        const taken = this.text.slice(this.at, this.at + length);
        this.at += taken.length;
        return taken;
    }
    /** What a sticky pattern finds right here; the cursor stays. */
    look(pattern) {
        pattern.lastIndex = this.at;
        return pattern.exec(this.text) ?? undefined;
    }
    /** What a sticky pattern finds right here, or nothing; the cursor moves past it. */
    takeAll(pattern) {
        return this.take(this.look(pattern)?.[0].length ?? 0);
    }
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-placeholder.js

const braced = (variable) => `\${${variable}}`;
const bare = (name) => `{${name}}`;
/** The kinds of places. */
const shell_placeholder_forms = {
    /** Outside of quotes: the value must be neither split nor taken as a pattern. */
    word: { reference: (variable) => `"$${variable}"`, literal: (name) => `\\{${name}\\}`, backslash: '' },
    /** Inside double quotes, here-documents and arithmetic, where an expansion is never split. */
    double: { reference: braced, literal: bare, backslash: '\\\\' },
    /** In the word of a `${x:-word}` inside double quotes, which an unescaped brace would end. */
    doubleDefault: { reference: braced, literal: (name) => `{${name}\\}`, backslash: '\\\\' },
    /** Inside single quotes: they are closed for the reference and opened again. */
    single: { reference: (variable) => `'"$${variable}"'`, literal: bare, backslash: '\\' },
    /** Inside `$'…'`, where a backslash would quote the closing quote. */
    ansi: { reference: (variable) => `'"$${variable}"$'`, literal: bare, backslash: '\\\\' },
};
const escapedPlaceholder = /\\\{([A-Za-z_][\w-]*)\\\}/y;
const placeholder = /(\\?)\{([A-Za-z_][\w-]*)\}/y;
/** Takes the placeholder that stands right here and gives what replaces it; undefined, with the cursor unmoved, if there is none. */
function takePlaceholder(cursor, form, filling) {
    if (belongsToDollar(cursor))
        return undefined;
    const escaped = cursor.look(escapedPlaceholder);
    if (escaped) {
        cursor.take(escaped[0].length);
        return form.literal(escaped[1] ?? '');
    }
    const found = cursor.look(placeholder);
    if (!found)
        return undefined;
    const [whole, backslash = '', name = ''] = found;
    const value = filling.value(name);
    if (value === undefined) {
        if (!isNamedDescriptor(cursor, whole, form))
            filling.unknown.add(name);
        return undefined;
    }
    const reader = filling.reader();
    if (reader && !reader.harmless.test(value))
        throw rereadFault(name, reader, filling);
    cursor.take(whole.length);
    return (backslash && form.backslash) + form.reference(filling.variable(name));
}
/** `${name}` is the shell's own; in `$${name}` the dollars belong to each other. */
function belongsToDollar(cursor) {
    let dollars = 0;
    while (cursor.text[cursor.at - 1 - dollars] === '$')
        dollars += 1;
    return dollars % 2 === 1;
}
/** Bash's `{name}>file`, which opens a file and keeps its number. */
function isNamedDescriptor(cursor, whole, form) {
    return form === shell_placeholder_forms.word && /[<>]/.test(cursor.text[cursor.at + whole.length] ?? '');
}
function rereadFault(name, reader, filling) {
    return new errors/* UserError */.yo(`{${name}} stands in ${reader.name}, where its text would be read a second time and could run as a command. ` +
        `Give it to a command as an argument or in a here-document, or read the environment variable ${filling.variable(name)}.`);
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-rereading.js
/** Bash's arithmetic looks variables up, and runs the commands in their subscripts: it may only see whole numbers. */
const arithmeticReader = { name: 'arithmetic', harmless: /^-?\d{1,18}$/ };
/** As arithmetic, in the number of an array's element. */
const subscriptReader = { ...arithmeticReader, name: 'the subscript of an array' };
/** As arithmetic, in bash's comparison of numbers. */
const comparisonReader = { ...arithmeticReader, name: 'a test of numbers, `[[ … ]]`' };
const rereading = new Set(['eval', 'let', 'trap', 'alias', 'unset', 'read', 'mapfile', 'readarray', 'getopts']);
const declaring = new Set(['declare', 'typeset', 'local', 'export', 'readonly']);
const shellName = /^(?:ba|da|a|k|mk|z)?sh$/;
/** Commands that run another command among their arguments. */
const launchers = new Set('busybox chroot docker doas env exec find flock ionice kubectl lxc-attach nice nohup nsenter parallel podman runuser setsid ssh stdbuf su sudo systemd-run timeout unshare xargs'.split(' '));
const subscript = /^[A-Za-z_]\w*\[[^\]]*$/;
/** Who would read a value at this place a second time, as code or as a variable's name; undefined where it is plain data. */
function rereaderOf(place) {
    if (subscript.test(place.begun) && place.words.length === 0)
        return subscriptReader;
    if (place.inArray && /^\[[^\]]*$/.test(place.begun))
        return subscriptReader;
    return readerAmongBuiltins(place.words, place.begun) ?? readerOfScript(place.words) ?? readerFarAway(place.words);
}
/** Who runs what these words get as standard input; undefined for a command that takes it as data. */
function rereaderOfInput(words) {
    const at = commandAt(words, shellName);
    const runsInput = at >= 0 && words.slice(at + 1).every((word) => /^[-+]/.test(word) && !/^-\w*c/.test(word));
    if (runsInput)
        return readerNamed(`the standard input of \`${words[at]}\``);
    return afterSsh(words)?.length === 1 ? readerNamed('the standard input of `ssh`') : undefined;
}
function baseOf(word) {
    return word.slice(word.lastIndexOf('/') + 1);
}
/** Where such a command stands: in front, or behind others that launch it; -1 where the name is but an argument. */
function commandAt(words, name) {
    const [first = ''] = words;
    if (name.test(baseOf(first)))
        return 0;
    return launchers.has(baseOf(first)) ? words.findIndex((word) => name.test(baseOf(word))) : -1;
}
/** A reader of shell text: a path or a word without any of the shell's characters reads the same the second time. */
function readerNamed(name) {
    return { name, harmless: /^[\w./:@,+%][\w./:@,+%-]*$/ };
}
function readerAmongBuiltins(words, begun) {
    const [name = ''] = words;
    if (rereading.has(name))
        return readerNamed(`an argument of \`${name}\``);
    if (declaring.has(name) && namesVariable(words.slice(1), begun))
        return readerNamed(`an argument of \`${name}\``);
    const namesNext = (name === 'printf' && words.length === 2) || name === 'test' || name === '[';
    return namesNext && words.at(-1) === '-v' ? readerNamed(`\`${name} -v\``) : undefined;
}
/** Whether `declare` and its like take this word for a name, or for a number to evaluate. */
function namesVariable(before, begun) {
    return before.some((word) => /^-\w*[in]/.test(word)) || !/^[A-Za-z_]\w*\+?=/.test(begun);
}
/** `sh -c` and its like, also behind sudo and others: the word after the options is a script. */
function readerOfScript(words) {
    if (commandAt(words, /^(?:su|runuser)$/) >= 0 && /^(?:-c|--command)$/.test(words.at(-1) ?? '')) {
        return readerNamed('the script of `su -c`');
    }
    const at = commandAt(words, shellName);
    const options = words.slice(at + 1);
    const rest = withoutOptions(options, /^[-+]\w*[oO]$|^--(?:rcfile|init-file)$/);
    const isScript = at >= 0 && rest.length === 0 && options.some((word) => /^-\w*c/.test(word));
    return isScript ? readerNamed(`the script of \`${words[at]} -c\``) : undefined;
}
/** ssh hands everything after the host to a shell over there. */
function readerFarAway(words) {
    return (afterSsh(words)?.length ?? 0) > 0 ? readerNamed('the command of `ssh`') : undefined;
}
/** The host and the command of an `ssh`. */
function afterSsh(words) {
    const at = commandAt(words, /^ssh$/);
    return at < 0 ? undefined : withoutOptions(words.slice(at + 1), /^-\w*[BbcDEeFIiJLlmOopQRSWw]$/);
}
/** The words from the first that is neither an option nor the argument of one. */
function withoutOptions(words, takesArgument) {
    const first = words.findIndex((word, at) => !/^[-+]/.test(word) && !takesArgument.test(words[at - 1] ?? ''));
    return first < 0 ? [] : words.slice(first);
}
/** Where the `[[ … ]]` ends that begins here, if one of its operators takes operands for arithmetic or for names of variables; else 0. */
function endOfComparison(text, from) {
    const end = text.indexOf(']]', from);
    const inside = text.slice(from, end < 0 ? undefined : end);
    return /\s-(?:eq|ne|lt|le|gt|ge|v|R)\s/.test(inside) ? from + inside.length : 0;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-expansion.js




/** Fills the next piece of an unquoted word, the cursor at no blank and no operator. */
function wordPiece(cursor, filling) {
    switch (cursor.text[cursor.at]) {
        case "'":
            return singleQuoted(cursor, filling);
        case '"':
            return doubleQuoted(cursor, filling);
        case '$':
            return dollar(cursor, 'bare', filling);
        case '`':
            return backticks(cursor, 'bare', filling);
        case '\\':
            return takePlaceholder(cursor, shell_placeholder_forms.word, filling) ?? cursor.take(2);
        case '{':
            return takePlaceholder(cursor, shell_placeholder_forms.word, filling) ?? cursor.take();
        default:
            return cursor.takeAll(/\w+/y) || cursor.take();
    }
}
/** Fills a text in which only `\`, `$` and backticks mean something: the body of an unquoted here-document, arithmetic. */
function expandableText(text, filling) {
    const cursor = new Cursor(text);
    let filled = '';
    while (!cursor.done)
        filled += expandable(cursor, { form: shell_placeholder_forms.double, around: 'document' }, filling);
    return filled;
}
/** Fills the inside of `((…))` and the two parentheses that end it. */
function arithmetic(cursor, end, filling) {
    const inside = cursor.take(end - cursor.at);
    return rereadBy(arithmeticReader, filling, () => expandableText(inside, filling)) + cursor.take(2);
}
/** Where the `))` stands that ends what began with `((`; undefined if these are two subshells. */
function endOfArithmetic(text, from) {
    const cursor = new Cursor(text, from);
    for (let depth = 0; !cursor.done;) {
        const skipped = cursor.takeAll(/\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^()\\'"]+/y);
        if (skipped !== '')
            continue;
        if (depth === 0 && cursor.sees(')'))
            return cursor.sees('))') ? cursor.at : undefined;
        if (cursor.sees('('))
            depth += 1;
        if (cursor.sees(')'))
            depth -= 1;
        cursor.take();
    }
    return undefined;
}
/** Beyond any command that a person writes, and within what the stack holds. */
const deepest = 100;
function singleQuoted(cursor, filling) {
    let filled = cursor.take();
    while (!cursor.done && !cursor.sees("'"))
        filled += takePlaceholder(cursor, shell_placeholder_forms.single, filling) ?? cursor.take();
    return filled + cursor.take();
}
function doubleQuoted(cursor, filling) {
    let filled = cursor.take();
    while (!cursor.done && !cursor.sees('"')) {
        filled += expandable(cursor, { form: shell_placeholder_forms.double, around: 'quoted' }, filling);
    }
    return filled + cursor.take();
}
/** `$'…'`: bash reads escapes in it, dash a dollar sign and plain single quotes. */
function ansiQuoted(cursor, filling) {
    let filled = cursor.take(2);
    while (!cursor.done && !cursor.sees("'")) {
        // Where no escape follows, plain quotes go on after the value: right in both shells.
        const form = cursor.look(/[^'\\]*\\/y) ? shell_placeholder_forms.ansi : shell_placeholder_forms.single;
        filled += takePlaceholder(cursor, form, filling) ?? cursor.take(cursor.sees('\\') ? 2 : 1);
    }
    return filled + cursor.take();
}
/** The next piece of a text where quotes are text and only `\`, `$` and backticks mean something. */
function expandable(cursor, place, filling) {
    switch (cursor.text[cursor.at]) {
        case '\\':
            return takePlaceholder(cursor, place.form, filling) ?? cursor.take(2);
        case '{':
            return takePlaceholder(cursor, place.form, filling) ?? cursor.take();
        case '$':
            return dollar(cursor, place.around, filling);
        case '`':
            return backticks(cursor, place.around, filling);
        default:
            return cursor.take();
    }
}
/** What begins with a dollar sign, which may hold others of its kind. */
function dollar(cursor, around, filling) {
    if (filling.depth === deepest)
        throw new errors/* UserError */.yo(`A hook command nests more than ${deepest} \`$(…)\` or \`\${…}\`: put it into a script.`);
    filling.depth += 1;
    const filled = expansion(cursor, around, filling);
    filling.depth -= 1;
    return filled;
}
/** Parameters, command substitution, arithmetic, `$'…'`. */
function expansion(cursor, around, filling) {
    const end = cursor.sees('$((') ? endOfArithmetic(cursor.text, cursor.at + 3) : undefined;
    if (end !== undefined)
        return cursor.take(3) + arithmetic(cursor, end, filling);
    if (cursor.sees('$('))
        return cursor.take(2) + filling.commands(cursor, ')', filling) + cursor.take();
    if (cursor.sees('${'))
        return parameter(cursor, around, filling);
    if (cursor.sees('$['))
        return cursor.take(2) + evaluated(cursor, ']', filling);
    if (cursor.sees("$'") && around === 'bare')
        return ansiQuoted(cursor, filling);
    return cursor.takeAll(/\$(?:[A-Za-z_]\w*|[\d$?!#@*-])?/y);
}
/** `${…}`, whose word has the quoting of its surroundings after `:-` and its like, and its own after `#`, `%` and `/`. */
function parameter(cursor, around, filling) {
    let filled = cursor.take(2) + cursor.takeAll(/[#!]?(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/y);
    if (cursor.sees('['))
        filled += cursor.take() + evaluated(cursor, ']', filling);
    const operator = cursor.takeAll(/:?[-=?+]|##?|%%?|\/[/#%]?|\^\^?|,,?|[:@]/y);
    filled += operator;
    if (operator === ':')
        return filled + evaluated(cursor, '}', filling);
    const inherits = around !== 'bare' && /[-=?+]$/.test(operator);
    while (!cursor.done && !cursor.sees('}')) {
        if (!inherits)
            filled += wordPiece(cursor, filling);
        else if (cursor.sees('"'))
            filled += doubleQuoted(cursor, filling);
        else
            filled += expandable(cursor, { form: shell_placeholder_forms.doubleDefault, around }, filling);
    }
    return filled + cursor.take();
}
/** What bash evaluates as arithmetic, up to its end: a subscript, an offset. */
function evaluated(cursor, close, filling) {
    return rereadBy(arithmeticReader, filling, () => {
        let filled = '';
        for (let depth = 0; !cursor.done;) {
            if (cursor.sees(close) && depth === 0)
                return filled + cursor.take();
            if (cursor.sees('['))
                depth += 1;
            if (cursor.sees(']'))
                depth -= 1;
            filled += wordPiece(cursor, filling);
        }
        return filled;
    });
}
/** A command in backticks: one level of backslashes belongs to them, the rest to the command. */
function backticks(cursor, around, filling) {
    const found = cursor.look(/`((?:[^`\\]|\\[\s\S])*)`/y);
    if (!found)
        return cursor.take();
    const [whole, inside = ''] = found;
    cursor.take(whole.length);
    const command = inside.replace(around === 'quoted' ? /\\([\\$`"])/g : /\\([\\$`])/g, '$1');
    const filled = filling.commands(new Cursor(command), undefined, filling);
    return filled === command ? whole : `\`${filled.replace(/[\\$`]/g, '\\$&')}\``;
}
function rereadBy(reader, filling, fill) {
    const outer = filling.reader;
    filling.reader = () => reader;
    const filled = fill();
    filling.reader = outer;
    return filled;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-document.js



/** The delimiter that a word such as `EOF`, `'EOF'` or `\EOF` means. */
function delimiterOf(word, stripsTabs) {
    const text = word.replace(/\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g, (_, escaped, single, double) => escaped ?? single ?? (double ?? '').replace(/\\([\\$`"])/g, '$1'));
    return { text, quoted: /['"\\]/.test(word), stripsTabs };
}
/** Fills the here-document that begins at the cursor; inside `$(…)` bash lets the parenthesis follow the closing word. */
function fillDocument(cursor, delimiter, context) {
    const { body, closing } = readDocument(cursor, delimiter, context.closes);
    if (!delimiter.quoted)
        return { text: expandableText(body, context.filling) + closing };
    const filled = fillVerbatim(body, context.filling);
    if (filled === undefined)
        return { text: body + closing };
    const plain = /^[\w.-]+$/.test(delimiter.text) ? delimiter.text : unusedWord(cursor.text);
    const tabs = /^\t*/.exec(closing)?.[0] ?? '';
    const end = closing.endsWith('\n') ? '\n' : '';
    return { text: filled + (closing === '' ? '' : tabs + plain + end), delimiter: plain };
}
function readDocument(cursor, delimiter, closes) {
    const start = cursor.at;
    const body = () => cursor.text.slice(start, cursor.at);
    let joined = '';
    while (!cursor.done) {
        const before = body();
        const line = cursor.takeAll(/[^\n]*\n?/y);
        joined += line;
        // In an unquoted document a backslash joins two lines, and they end it together or not at all.
        if (!delimiter.quoted && /(?<!\\)(?:\\\\)*\\\n$/.test(joined)) {
            joined = joined.slice(0, -2);
            continue;
        }
        const content = (delimiter.stripsTabs ? joined.replace(/^\t+/, '') : joined).replace(/\n$/, '');
        if (content === delimiter.text)
            return { body: before, closing: line };
        if (closes && content.startsWith(delimiter.text + closes)) {
            const rest = joined.length - joined.indexOf(content) - delimiter.text.length;
            cursor.at -= rest;
            return { body: before, closing: line.slice(0, -rest) };
        }
        joined = '';
    }
    return { body: body(), closing: '' };
}
/**
 * A quoted document as an unquoted one of the same text, with references in the place of placeholders; undefined if it
 * has none. So no value becomes part of the command: none can hold a line that ends the document, and tabs, size and
 * the quoting of what is around it don't matter.
 */
function fillVerbatim(body, filling) {
    const cursor = new Cursor(body);
    let filled = '';
    let found = false;
    while (!cursor.done) {
        const reference = takePlaceholder(cursor, shell_placeholder_forms.double, filling);
        found ||= reference !== undefined;
        filled += reference ?? cursor.take().replace(/[\\$`]/, '\\$&');
    }
    return found ? filled : undefined;
}
function unusedWord(text) {
    let word = 'END_OF_TEXT';
    while (text.includes(word))
        word += '_';
    return word;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-command.js



/** Fills shell commands up to the end of the text, or to the parenthesis that closes them, which stays. */
function fillCommands(cursor, closes, filling) {
    const reader = filling.reader;
    const filled = new CommandScan(cursor, closes, filling).run();
    filling.reader = reader;
    return filled;
}
/** Words after which a command begins. */
const leading = new Set('if then else elif do while until ! { time coproc } fi done'.split(' '));
const assignment = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;
/** One pass through commands: knows where words and comments begin, where a `case` stands, which documents are due. */
class CommandScan {
    cursor;
    closes;
    filling;
    parts = [];
    open = [];
    due = [];
    words = [];
    /** Where the present word begins. */
    wordStart;
    /** The next word is a redirection's: a file, a here-string. */
    redirects = false;
    /** Who would run what this redirection gives. */
    inputReader;
    /** Where a bash test `[[ … ]]` that compares numbers ends. */
    comparisonEnd = 0;
    constructor(cursor, closes, filling) {
        this.cursor = cursor;
        this.closes = closes;
        this.filling = filling;
    }
    run() {
        const { cursor } = this;
        while (!cursor.done && !(this.closes && cursor.sees(this.closes) && this.open.length === 0))
            this.step();
        return this.parts.join('');
    }
    step() {
        const { cursor } = this;
        const character = cursor.text[cursor.at] ?? '';
        if (cursor.sees('\\\n'))
            this.parts.push(cursor.take(2));
        else if (character === ' ' || character === '\t')
            this.separate(1);
        else if (character === '\n')
            this.newline();
        else if (character === '#' && this.wordStart === undefined)
            this.parts.push(cursor.takeAll(/[^\n]*/y));
        else if (/[<>]/.test(character) || cursor.sees('&>'))
            this.redirection();
        else if (/[;&|]/.test(character))
            this.operator();
        else if (character === '(')
            this.openParenthesis();
        else if (character === ')')
            this.closeParenthesis();
        else
            this.piece();
    }
    piece() {
        const { at } = this.cursor;
        const start = this.wordStart ?? at;
        this.wordStart = start;
        this.filling.reader = () => this.reader(start, at);
        this.parts.push(wordPiece(this.cursor, this.filling));
    }
    reader(wordStart, at) {
        if (at < this.comparisonEnd)
            return comparisonReader;
        if (this.redirects)
            return this.inputReader;
        if (this.open.at(-1)?.kind === 'pattern')
            return undefined;
        const begun = this.cursor.text.slice(wordStart, at);
        return rereaderOf({ words: this.words, begun, inArray: this.open.at(-1)?.kind === 'array' });
    }
    separate(length) {
        this.endWord();
        this.parts.push(this.cursor.take(length));
    }
    endWord() {
        if (this.wordStart === undefined)
            return;
        const word = this.cursor.text.slice(this.wordStart, this.cursor.at);
        this.wordStart = undefined;
        if (this.redirects)
            this.redirects = false;
        else
            this.learn(word);
    }
    /** Takes note of a word: what it opens and closes, and whether a command still begins after it. */
    learn(word) {
        const first = this.words.length === 0;
        const around = this.open.at(-1)?.kind;
        if (first && word === 'esac' && (around === 'pattern' || around === 'branch'))
            this.open.pop();
        if (around === 'pattern') {
            this.words = [word];
            return;
        }
        if (first && (leading.has(word) || assignment.test(word)))
            return;
        if (first && word === '[[')
            this.comparisonEnd = endOfComparison(this.cursor.text, this.cursor.at);
        // These two run what follows them as if they weren't there.
        if (first && (word === 'command' || word === 'builtin'))
            return;
        this.words.push(word.replace(/['"\\]/g, ''));
        if (this.words.length === 3 && this.words[0] === 'case' && word === 'in')
            this.enter('pattern');
    }
    enter(kind) {
        this.open.push({ kind, words: this.words });
        this.words = [];
    }
    newline() {
        this.separate(1);
        if (this.words[0] !== 'case' || this.words.length > 2)
            this.words = [];
        const due = this.due;
        this.due = [];
        for (const { delimiter, part, reader } of due) {
            this.filling.reader = () => reader;
            const filled = fillDocument(this.cursor, delimiter, { filling: this.filling, closes: this.closes });
            this.parts.push(filled.text);
            if (filled.delimiter !== undefined)
                this.parts[part] = filled.delimiter;
        }
    }
    operator() {
        this.endWord();
        const operator = this.cursor.takeAll(/;;&|;;|;&|&&|\|\||\|&|[;&|]/y);
        if (/;[;&]/.test(operator) && this.open.at(-1)?.kind === 'branch') {
            this.open.pop();
            this.open.push({ kind: 'pattern', words: [] });
        }
        this.parts.push(operator);
        this.words = [];
        this.redirects = false;
    }
    redirection() {
        const { cursor } = this;
        // A number in front of the operator belongs to it: `2>file`.
        if (this.wordStart !== undefined && /^\d+$/.test(cursor.text.slice(this.wordStart, cursor.at)))
            this.wordStart = undefined;
        this.endWord();
        const operator = cursor.takeAll(/<<<|<<-?|<>|<&|<|&>>?|>>|>&|>\||>/y);
        this.parts.push(operator);
        const reader = operator.startsWith('<<') ? rereaderOfInput(this.words) : undefined;
        if (!/^<<-?$/.test(operator)) {
            this.inputReader = reader;
            this.redirects = !cursor.sees('(');
            return;
        }
        this.parts.push(cursor.takeAll(/(?:[ \t]|\\\n)*/y));
        const word = cursor.takeAll(/(?:[^\s;&|<>()'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")*/y);
        this.due.push({ delimiter: delimiterOf(word, operator === '<<-'), part: this.parts.length, reader });
        this.parts.push(word);
    }
    openParenthesis() {
        const { cursor } = this;
        const first = this.wordStart === undefined && (this.words.length === 0 || this.words[0] === 'for');
        const end = first && cursor.sees('((') ? endOfArithmetic(cursor.text, cursor.at + 2) : undefined;
        if (end !== undefined) {
            this.parts.push(cursor.take(2), arithmetic(cursor, end, this.filling));
            return;
        }
        const beginsPattern = this.open.at(-1)?.kind === 'pattern' && this.wordStart === undefined;
        const before = cursor.text[cursor.at - 1] ?? '';
        const isArray = this.wordStart !== undefined && before === '=';
        this.separate(1);
        if (isArray)
            this.enter('array');
        else if (!beginsPattern)
            this.enter(/[<>]/.test(before) ? 'substitution' : 'parenthesis');
    }
    closeParenthesis() {
        this.endWord();
        this.parts.push(this.cursor.take());
        const closed = this.open.at(-1);
        if (closed?.kind === 'branch')
            return;
        this.open.pop();
        if (closed?.kind === 'pattern')
            this.enter('branch');
        this.words = closed?.kind === 'array' || closed?.kind === 'substitution' ? [...closed.words] : [];
    }
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/placeholders.js


const borgPlaceholders = new Set([
    'hostname',
    'fqdn',
    'reverse-fqdn',
    'now',
    'utcnow',
    'unixtime',
    'user',
    'pid',
    'borgversion',
    'borgmajor',
    'borgminor',
    'borgpatch',
]);
/** Linux refuses to start a program with an environment string above this, its name and closing NUL included. */
const longestEnvironmentString = 128 * 1024;
/**
 * Replaces each `{name}` of a hook command by a reference to an environment variable that holds its value, in the form
 * that fits the place where it stands. No value becomes part of the command, so none can act as one. Names are lower
 * case. Throws a UserError for a placeholder that the shell would evaluate: in arithmetic, `eval`, `sh -c`.
 */
function fillPlaceholders(command, values) {
    const given = new Map(Object.entries(values).filter(([name]) => /^[a-z_][a-z0-9_]*$/.test(name)));
    const unknown = new Set();
    const filling = {
        value: (name) => given.get(name),
        variable,
        unknown,
        reader: () => undefined,
        depth: 0,
        commands: fillCommands,
    };
    const filled = fillCommands(new Cursor(command), undefined, filling);
    const environment = Object.fromEntries([...given].map(([name, value]) => [variable(name), fitting(name, value)]));
    return { command: filled, environment, unknown: [...unknown].filter((name) => !borgPlaceholders.has(name)) };
}
/** A text cut to so many bytes of UTF-8, never inside a character; `keep` says which end of it stays. */
function limitValue(text, bytes, keep) {
    const encoded = Buffer.from(text);
    if (encoded.length <= bytes)
        return text;
    const continues = (at) => ((encoded[at] ?? 0) & 0xc0) === 0x80;
    let cut = keep === 'start' ? bytes : encoded.length - bytes;
    while (continues(cut))
        cut += keep === 'start' ? -1 : 1;
    return (keep === 'start' ? encoded.subarray(0, cut) : encoded.subarray(cut)).toString();
}
function variable(name) {
    return `BORGFLOW_${name.toUpperCase()}`;
}
function fitting(name, value) {
    return limitValue(value.replaceAll('\0', ''), longestEnvironmentString - variable(name).length - 2, 'start');
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/refusals.js





/** A value as an error text may well be. */
const unruly = 'a "b" $(c)';
/**
 * A warning for each placeholder that only a harmless value could fill, told before the run: an on_error hook that is
 * refused when it is needed would tell nobody.
 */
function refusedPlaceholders(plan) {
    const hooks = unreached_stepsOf(plan).filter((step) => step.kind === 'hook' && step.notRun === undefined);
    return hooks.flatMap((step) => {
        const names = isErrorHook(step) ? ['error', 'output', 'repository', 'repositories'] : ['repository'];
        const values = Object.fromEntries([...names, 'repository_label', 'configuration_filename'].map((name) => [name, unruly]));
        return step.commands.flatMap(({ run, place }) => {
            try {
                fillPlaceholders(run, values);
                return [];
            }
            catch (thrown) {
                const message = `${describeStep(step)} may fail: ${(0,errors/* asError */.zR)(thrown).message}`;
                return [{ type: 'notice', level: 'warning', message, place }];
            }
        });
    });
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/hooks.js




/** Exit status of a hook that says "not now". */
const notNow = 75;
/** Runs the commands of a hook in order; the first that fails ends it, as a thrown CommandError. */
async function runHook(step, about, around) {
    const values = hookValues(step, about.failures);
    for (const command of step.commands) {
        const result = await around.runProcess(hookProcess(step, command, { values, ...about, around }));
        if (result.lingering) {
            const message = `A background process of \`${firstLine(command.run)}\` still holds the hook's output; the run goes on without it.`;
            around.emit({ type: 'notice', level: 'notice', message, step, place: command.place });
        }
        if (result.exitCode === notNow && step.softFailure !== 'error' && !result.cancelled)
            return { outcome: 'skipped' };
        if (result.exitCode !== 0)
            throw hookError(command, result, step);
    }
    return { outcome: 'success' };
}
function hookProcess(step, command, { values, cancel, limit, around }) {
    const filled = fillPlaceholders(command.run, values);
    for (const name of filled.unknown) {
        const message = `{${name}} means nothing in ${describeStep(step)} and stays as it is.`;
        around.emit({ type: 'notice', level: 'warning', message, step, place: command.place });
    }
    const level = isErrorHook(step) ? 'error' : 'info';
    const timeouts = [step.timeout, limit].filter((seconds) => seconds !== undefined);
    return {
        command: ['/bin/sh', '-c', filled.command],
        environment: { ...around.environment, ...hookFacts(step, values, around.runId), ...filled.environment },
        workingDirectory: step.workingDirectory,
        umask: step.umask,
        streams: 'merged',
        masker: around.masker,
        onLines: (lines) => around.emit({ type: 'output', step, lines, level, verbosity: isErrorHook(step) ? -1 : 0 }),
        timeout: timeouts.length > 0 ? Math.min(...timeouts) : undefined,
        // Clean-up that is cut off has had its time.
        grace: limit === undefined ? { terminate: 2, kill: 3 } : { terminate: 0.1, kill: 0.2 },
        cancel,
    };
}
/** What a hook's placeholders stand for. */
function hookValues(step, failures) {
    const values = { configuration_filename: step.configuration.path };
    if (step.repository)
        Object.assign(values, { repository: step.repository.path, repository_label: step.repository.label ?? '' });
    if (!isErrorHook(step))
        return values;
    const failure = failures.at(-1);
    const failed = new Set(failures.map(({ repository }) => repository?.path).filter((path) => path !== undefined));
    return {
        ...values,
        repository: failure?.repository?.path ?? '',
        repository_label: failure?.repository?.label ?? '',
        repositories: [...failed].join(' '),
        error: limitValue(failure?.error ?? 'cancelled', errorLimit, 'start'),
        output: limitValue(failure?.output.join('\n') ?? '', outputLimit, 'end'),
    };
}
/** The same facts for scripts that would rather read variables. */
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
    const words = startFailure ??
        (timedOut ? 'ran into its time limit' : signal ? `was ended by ${signal}` : `exited with status ${exitCode}`);
    const message = cancelled
        ? `${shown} did not come to its end`
        : startFailure
            ? `${shown} could not start: ${words}`
            : `${shown} ${words}`;
    const failure = { command: shown, exitCode, signal, timedOut, cancelled, output: tail };
    return new errors/* CommandError */.Qd(timedOut && step.timeout ? `${message} of ${step.timeout} s` : message, failure, command.place);
}
function firstLine(command) {
    const [line = '', ...rest] = command.trim().split('\n');
    return rest.length > 0 ? `${line} …` : line;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/stage.js


/** The one wrapper around every step: tells its beginning, its end and its failure, and never rejects. */
function createStage(scene) {
    const begun = new Set();
    const archives = [];
    const repositoryTimes = new Map();
    const perform = async (step, failures, cancel) => {
        if (step.kind === 'hook')
            return runHook(step, { failures, cancel, limit: scene.cancellation.by && scene.closingLimit }, scene);
        if (step.kind === 'action')
            return runAction(step, scene, cancel);
        await scene.ping(step, failures, cancel);
        return { outcome: 'success' };
    };
    const run = async (step, failures) => {
        if (mayNotBegin(step, scene.cancellation))
            return { outcome: 'cancelled' };
        const start = new Date();
        begun.add(step);
        noteRepository(repositoryTimes, step, start);
        scene.emit({ type: 'step-started', step, at: start });
        const result = await settle(step, scene, (cancel) => perform(step, failures, cancel));
        if (result.archive)
            archives.push(result.archive);
        if (result.archive && step.repository) {
            const times = repositoryTimes.get(keyOf(step));
            if (times)
                times.archive = result.archive;
        }
        const at = new Date();
        scene.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, ...result });
        return result;
    };
    const repositoryEnded = (plan, outcome) => {
        const { configuration, repository } = plan.actions[0]?.action ?? {};
        if (!configuration || !repository)
            return;
        const times = repositoryTimes.get(`${configuration.path}\n${repository.path}`);
        const seconds = times ? (Date.now() - times.start) / 1000 : 0;
        scene.emit({
            type: 'repository-finished',
            configuration: configuration.name,
            repository,
            outcome,
            seconds,
            archive: times?.archive,
        });
    };
    return { run, repositoryEnded, cancelled: () => scene.cancellation.by !== undefined, record: { begun, archives } };
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
/** Turns whatever a step did into a result. */
async function settle(step, scene, work) {
    let aborted = false;
    try {
        return await scene.cancellation.during((cancel) => {
            cancel.addEventListener('abort', () => {
                aborted = true;
            });
            return work(cancel);
        });
    }
    catch (thrown) {
        const failure = maskedFailure(failureOf(thrown, step), scene);
        return aborted
            ? { outcome: 'cancelled', failure: { ...failure, error: 'cancelled' } }
            : { outcome: 'failure', failure };
    }
}
function maskedFailure(failure, { masker }) {
    const mask = (text) => masker.mask(text);
    return {
        ...failure,
        message: mask(failure.message),
        error: mask(failure.error),
        output: failure.output.map(mask),
        command: failure.command && mask(failure.command),
    };
}
/** Runs one Borg job; a warning that it told makes the outcome `warning`. */
async function runAction(step, scene, cancel) {
    const { definition, request, options } = scene.action(step);
    let outcome = 'success';
    let archive;
    const listener = {
        lines: (lines, level, verbosity) => scene.emit({ type: 'output', step, lines, level, verbosity }),
        progress: (progress) => scene.emit({ type: 'progress', step, progress }),
        result: (result) => scene.emit({ type: 'result', step, result }),
        archive: (made) => {
            archive = made;
        },
        warning: (message) => {
            outcome = 'warning';
            scene.emit({ type: 'notice', level: 'warning', message: scene.masker.mask(message), step });
        },
    };
    const borg = await scene.borg(step, listener, cancel);
    const { dryRun, verbosity } = scene;
    const json = request.flags['json'] === true;
    await definition.run({ repository: step.repository, options, flags: request.flags, dryRun, verbosity, json, borg });
    return { outcome, archive };
}

// EXTERNAL MODULE: ./lib/src/preparation.js + 6 modules
var preparation = __webpack_require__(6223);
;// CONCATENATED MODULE: ./lib/src/report.js

/** The whole run as its reports need it; a fault of a file counts like a failure of the run. */
function reportOf({ ended, failures, archives, runId, seconds, signal }) {
    const outcomes = [ended.outcome, ...(failures.length > 0 ? ['failure'] : [])];
    const failed = ended.configurations.flatMap(({ repositories }) => repositories
        .filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled')
        .map(({ repository }) => repository));
    return {
        outcome: signal ? 'cancelled' : worst(outcomes),
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

// EXTERNAL MODULE: ./lib/src/system/shell.js
var shell = __webpack_require__(6968);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/src/borg/connection-advice.js
/** What to say of a repository that could not be reached; `words` are Borg's own, `said` holds those of ssh. */
function disconnected({ repository, said }, words) {
    const remote = said.warnings
        .filter((text) => text.startsWith('Remote: '))
        .map((text) => text.slice('Remote: '.length));
    const ssh = remote.join('\n');
    const reason = hostKeyChanged(ssh) ?? hostKeyUnknown(ssh) ?? keyUnreadable(ssh) ?? keyRefused(ssh);
    if (reason !== undefined)
        return `${repository} was not reached: ${reason}`;
    const last = remote.at(-1) ?? words;
    return `The connection to ${repository} failed: ${last.replace(/\.$/, '')}. Check ssh_command, the server, and that Borg is installed there.`;
}
function hostKeyChanged(ssh) {
    if (!/REMOTE HOST IDENTIFICATION HAS CHANGED|^Host key for .* has changed/m.test(ssh))
        return undefined;
    const host = /^Host key for (\S+) has changed/m.exec(ssh)?.[1] ?? 'the server';
    const fingerprint = /^(SHA256:[\w+/]+)/m.exec(ssh)?.[1];
    const sent = fingerprint === undefined ? '' : ` (${fingerprint})`;
    return `${host} showed another host key than the one that is known${sent}. Its key was changed, or somebody stands in between: nothing was sent. If the key is the server's own, put its new line into the input ssh-known-hosts, or into ~/.ssh/known_hosts.`;
}
function hostKeyUnknown(ssh) {
    const host = /^No \S+ host key is known for (\S+) and/m.exec(ssh)?.[1];
    if (host === undefined && !/^Host key verification failed/m.test(ssh))
        return undefined;
    return `the host key of ${host ?? 'the server'} is not known, and nobody can confirm it here. Put what \`${scan(host)}\` prints into the input ssh-known-hosts, or into ~/.ssh/known_hosts, once you have compared it with the server's own.`;
}
/** The command that prints a server's lines for known_hosts; ssh writes `[host]:port` where the port is not 22. */
function scan(host) {
    const [, name = host ?? 'HOST', port] = /^\[(.+)\]:(\d+)$/.exec(host ?? '') ?? [];
    return `ssh-keyscan ${port === undefined ? '' : `-p ${port} `}${name}`;
}
function keyRefused(ssh) {
    const refused = /^(?:(\S+): )?Permission denied \((.*)\)/m.exec(ssh);
    if (!refused)
        return undefined;
    return `${refused[1] ?? 'the server'} refused the SSH key (${refused[2]}). Put its public half into ~/.ssh/authorized_keys there, or give the right key in the input ssh-key or in ssh_command.`;
}
function keyUnreadable(ssh) {
    const reason = /^Load key .*: (.*)$/m.exec(ssh)?.[1];
    return reason === undefined ? undefined : `ssh can't read the private key (${reason.replace(/\r?\.?$/, '')}).`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/src/borg/lock.js




/** Reads who holds the lock whose path Borg named; undefined when it lies elsewhere or is gone by now. */
async function lockHolder(lockPath) {
    try {
        return (await exclusiveHolder(lockPath)) ?? (await sharedHolder((0,external_node_path_.join)((0,external_node_path_.dirname)(lockPath), 'lock.roster')));
    }
    catch {
        return undefined;
    }
}
/** The lock is a folder with one empty file in it, HOST@NODE.PID-THREAD. */
async function exclusiveHolder(lockPath) {
    const names = await (0,promises_.readdir)(lockPath).catch(() => []);
    for (const name of names) {
        const match = /^(.+)\.(\d+)-[0-9a-f]+$/.exec(name);
        if (match !== null)
            return holder(match[1] ?? '', Number(match[2]), (await (0,promises_.stat)((0,external_node_path_.join)(lockPath, name))).mtime);
    }
    return undefined;
}
/** Readers stand in a roster: `{"shared": [["HOST@NODE", PID, THREAD]]}`. */
async function sharedHolder(rosterPath) {
    const roster = JSON.parse(await (0,promises_.readFile)(rosterPath, 'utf8'));
    const entry = Object.values(roster ?? {}).flat(1)[0];
    if (!Array.isArray(entry))
        return undefined;
    const [host, pid] = entry;
    if (typeof host !== 'string' || typeof pid !== 'number')
        return undefined;
    return holder(host, pid, (await (0,promises_.stat)(rosterPath)).mtime);
}
function holder(hostAndNode, pid, since) {
    const host = hostAndNode.replace(/@\d+$/, '');
    return { host, pid, since, alive: isThisHost(host) ? isAlive(pid) : undefined };
}
/** Borg writes the full name where there is one; the system may know only its first part. */
function isThisHost(host) {
    const own = (0,external_node_os_.hostname)();
    return host === own || host.startsWith(`${own}.`) || own.startsWith(`${host}.`);
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* codeOf */.$N)(error) === 'EPERM';
    }
}

// EXTERNAL MODULE: ./lib/src/borg/repository.js
var borg_repository = __webpack_require__(2371);
;// CONCATENATED MODULE: ./lib/src/borg/advice.js





const unchanged = 'Nothing was changed.';
/** What to say of the faults that Borg has names for. */
const advice_sentences = {
    'Repository.DoesNotExist': missingRepository,
    'Repository.InvalidRepository': ({ repository }) => `${repository} exists, but is no Borg repository. Check its path, or make one in an empty folder with: borgflow repo-create`,
    'Repository.AlreadyExists': ({ repository }) => `${repository} exists already. ${unchanged}`,
    'Repository.ParentPathDoesNotExist': ({ repository }) => `${repository} cannot be created: the folder above it does not exist. Make it, or add --make-parent-directories.`,
    'Repository.PathAlreadyExists': ({ repository }) => `${repository} cannot be created: something else is there already. Choose an empty or a new folder.`,
    'Repository.InsufficientFreeSpaceError': (_, words) => noSpace(words),
    'Repository.StorageQuotaExceeded': ({ repository }, words) => `${repository} has reached its storage quota (${words}). Prune and compact it, or raise the quota.`,
    'Repository.CheckNeeded': ({ repository }) => `${repository} has to be checked before it can be used. Look at it with: borgflow check --only repository`,
    'Archive.AlreadyExists': ({ repository }, words) => `${repository}: ${words}. Give archive_name_format a time, such as {now}, so that each archive has a name of its own.`,
    'Archive.DoesNotExist': ({ repository }, words) => `${repository}: ${words}. See which there are with: borgflow repo-list`,
    PassphraseWrong: ({ repository }) => `The passphrase for ${repository} is wrong. ${unchanged} Check encryption_passphrase, encryption_passcommand or the passphrase input.`,
    NoPassphraseFailure: ({ repository }) => `${repository} needs a passphrase, and none was given. Set encryption_passphrase or encryption_passcommand, or use the passphrase input.`,
    PasscommandFailure: ({ repository }, words) => `encryption_passcommand for ${repository} gave no passphrase: ${words.replace(/^.*BORG_PASSCOMMAND failed: /, '')}. ${unchanged}`,
    KeyfileNotFoundError: ({ repository }) => `The key file for ${repository} is not on this machine. Put it into borg_keys_directory, or name it with borg_key_file.`,
    RepoKeyNotFoundError: ({ repository }) => `The key of ${repository} is not in the repository. Import the one you exported with: borg key import`,
    LockTimeout: locked,
    LockError: locked,
    LockErrorT: locked,
    LockFailed: ({ repository }, words) => `${repository} could not be locked: ${words}. Check who may write there.`,
    'Cache.RepositoryAccessAborted': relocated,
    'Cache.CacheInitAbortedError': ({ repository }) => `${repository} is not encrypted, and this machine has not seen it before. If it is yours, set unknown_unencrypted_repo_access_is_ok: true.`,
    'Cache.EncryptionMethodMismatch': ({ repository }) => `${repository} has another encryption than when it was last used: someone may have exchanged it. ${unchanged} Find out why before it is used again.`,
    'Cache.RepositoryIDNotUnique': ({ repository }) => `${repository} has the same id as another repository that this machine knows: one is a copy of the other. Use only one of them from here.`,
    'Cache.RepositoryReplay': ({ repository }) => `${repository} is older than when it was last used: someone may have put back an old state of it. ${unchanged} Find out why before it is used again.`,
    ConnectionClosed: disconnected,
    ConnectionClosedWithHint: disconnected,
    ConnectionBrokenWithHint: disconnected,
    CancelledByUser: unanswered,
};
/** The sentence for a failed call: what happened, to which repository, and what to do about it. */
async function explain(fault) {
    const words = lastWords(fault.said);
    const sentence = fault.messageId === undefined ? undefined : advice_sentences[fault.messageId];
    if (sentence !== undefined)
        return await sentence(fault, words);
    if (/No space left on device|Disk quota exceeded/.test(words))
        return noSpace(words);
    if (fault.command === 'check' && fault.exitCode === 1)
        return damaged(fault, words);
    if (words === '' && fault.said.questions.length > 0)
        return unanswered(fault);
    if (/^Include pattern .* never matched/.test(words))
        return unmatched(fault);
    const said = words === '' ? '' : `: ${words}`;
    return sentenceEnd(`borg ${fault.command} of ${fault.repository} ${fault.ending}${said}`);
}
/** The words that tell best what was wrong, in one line without a full stop. */
function lastWords(said) {
    const text = said.errors.at(-1)?.text ?? said.warnings.at(-1) ?? said.plain.findLast((line) => line.trim() !== '') ?? '';
    return essence(text).replace(/\.$/, '');
}
/** Of a traceback the line that names the exception, of any other text its first line. */
function essence(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const end = lines.findIndex((line) => line.startsWith('Platform:'));
    const traceback = lines.findIndex((line) => line.startsWith('Traceback ('));
    if (traceback < 0)
        return lines.find((line) => line !== '') ?? '';
    const inside = lines.slice(traceback + 1, end < 0 ? undefined : end);
    return inside.findLast((line) => /^[\w.]+(: |$)/.test(line)) ?? lines[0] ?? '';
}
function missingRepository({ repository, exampleEncryption }) {
    const unmounted = (0,borg_repository/* isLocal */.IX)(repository) && repository.startsWith('/') && !(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(repository));
    const above = unmounted ? `, nor does ${(0,external_node_path_.dirname)(repository)}: is its disk not mounted?` : '.';
    return `${repository} does not exist${above} Create it with: borgflow repo-create --encryption ${exampleEncryption}`;
}
function damaged({ repository, said }, words) {
    const first = essence(said.errors[0]?.text ?? '').replace(/\.$/, '') || words || 'it gave no details';
    return `The check of ${repository} found damage: ${first}. Find out why before anything is written to it; check --repair mends what it can, and may lose data.`;
}
/** Borg asked for a yes, and got none. */
function unanswered({ command, repository, said }) {
    const question = said.questions.find((text) => text.includes('\n') || text.includes('?')) ?? said.questions[0] ?? '';
    if (command === 'check') {
        return `check --repair of ${repository} was not confirmed. ${unchanged} Set check_i_know_what_i_am_doing: true, or run it at a terminal.`;
    }
    const asked = question === '' ? '' : `: ${essence(question)}`;
    return `borg ${command} of ${repository} asked for a confirmation that nobody gave${asked.replace(/[.:]$/, '')}. ${unchanged}`;
}
function unmatched({ command, repository, said }) {
    const patterns = said.warnings.flatMap((text) => /^Include pattern '(.*)' never matched/.exec(text)?.[1] ?? []);
    const named = patterns.join(', ');
    return `borg ${command} of ${repository} found nothing at ${named}. Paths in an archive have no leading slash; see them with: borgflow list --archive`;
}
function noSpace(words) {
    return `There is no space left: ${words}. Make room, then run compact.`;
}
function relocated(fault) {
    const question = fault.said.questions.find((text) => text.includes('previously located at'));
    const before = /previously located at (\S+)/.exec(question ?? '')?.[1];
    const where = before === undefined ? 'elsewhere' : `at ${before}`;
    return `${fault.repository} was ${where} when it was last used. ${unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}
async function locked({ repository }, words) {
    const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
    const holder = path === undefined ? undefined : await lockHolder(path);
    const inside = (0,borg_repository/* isLocal */.IX)(repository) && path?.startsWith((0,borg_repository/* absoluteRepository */.MF)(repository, undefined)) === true;
    const what = path === undefined || inside ? repository : `The cache for ${repository}`;
    if (holder === undefined)
        return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait until that run is over.`;
    return `${what} is locked by process ${holder.pid} on host ${holder.host} since ${since(holder)}${state(holder)}`;
}
function state({ alive }) {
    if (alive === true)
        return `, which is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
    if (alive === false)
        return `, which no longer runs. ${unchanged} Free it with: borgflow break-lock`;
    return `. ${unchanged} Raise lock_wait; if nothing runs there any more, free it with: borgflow break-lock`;
}
function since({ since: start }) {
    const minutes = Math.max(0, Math.round((Date.now() - start.getTime()) / 60_000));
    const clock = `${two(start.getHours())}:${two(start.getMinutes())}`;
    if (minutes >= 24 * 60)
        return `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())} ${clock}`;
    return minutes >= 120 ? `${clock} (${Math.round(minutes / 60)} h)` : `${clock} (${minutes} min)`;
}
function two(number) {
    return String(number).padStart(2, '0');
}
function sentenceEnd(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./lib/src/borg/borg-error.js
var borg_error = __webpack_require__(7416);
// EXTERNAL MODULE: ./lib/src/borg/exit-code-options.js
var exit_code_options = __webpack_require__(4874);
;// CONCATENATED MODULE: ./lib/src/borg/exit-codes.js

/** Warnings of Borg 1.4 and newer: a file that changed or went away while it was read. */
const modernWarnings = [100, 103, 107];
/** Judges how Borg ended: the user's own word first, then what the code is known to mean; anything unknown is an error. */
function judge({ exitCode, options, warningIsError }) {
    if (exitCode === 0)
        return 'success';
    if (exitCode === undefined)
        return 'error';
    const own = options.borg_exit_codes?.findLast(({ code }) => code === exitCode);
    if (own?.treat_as !== undefined)
        return own.treat_as;
    if (exitCode === 1)
        return warningIsError === true ? 'error' : 'warning';
    return modernWarnings.includes(exitCode) ? 'warning' : 'error';
}

// EXTERNAL MODULE: ./lib/src/borg/flags.js
var flags = __webpack_require__(5376);
// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
;// CONCATENATED MODULE: ./lib/src/borg/output.js
/** Takes standard output as the call wants it: documents, or lines. What should be JSON and is none is shown as lines. */
function createOutput(call, listener, hide) {
    const kept = [];
    const documents = [];
    const stray = (lines) => {
        const said = lines.filter((line) => line.trim() !== '').map(hide);
        if (said.length > 0)
            listener.lines(said, 'info', 1);
    };
    const take = (lines) => {
        if (call.output === 'json-lines') {
            for (const line of lines) {
                const document = parse(line);
                if (document === undefined)
                    stray([line]);
                else
                    documents.push(document);
            }
        }
        else if (call.output === 'lines' && call.onLines !== undefined)
            call.onLines(lines.map(hide));
        else
            for (const line of lines)
                kept.push(line);
    };
    const end = () => {
        if (call.output !== 'json')
            return { documents, lines: kept.map(hide) };
        const start = kept.findIndex((line) => line.startsWith('{'));
        const document = start < 0 ? undefined : parse(kept.slice(start).join('\n'));
        stray(document === undefined ? kept : kept.slice(0, start));
        return { documents: document === undefined ? [] : [document], lines: [] };
    };
    return { take, end };
}
/** The object in a text, or undefined where there is none. */
function parse(text) {
    try {
        const found = JSON.parse(text);
        return typeof found === 'object' && found !== null ? found : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/borg/messages.js
const levels = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];
/** Reads one line of `borg --log-json`; a prompt without a line end may stand before the message. Never throws. */
function parseMessages(line) {
    const start = line.indexOf('{"');
    if (start < 0)
        return [{ kind: 'plain', text: line }];
    const fields = parseFields(line.slice(start));
    const message = fields === undefined ? undefined : messageOf(fields);
    if (message === undefined)
        return [{ kind: 'plain', text: line }];
    return start === 0 ? [message] : [{ kind: 'plain', text: line.slice(0, start) }, message];
}
function parseFields(text) {
    try {
        const found = JSON.parse(text);
        return typeof found === 'object' && found !== null ? found : undefined;
    }
    catch {
        return undefined;
    }
}
function messageOf(fields) {
    const type = fields['type'];
    if (type === 'log_message')
        return logMessage(fields);
    if (type === 'file_status')
        return { kind: 'file', status: messages_text(fields, 'status'), path: messages_text(fields, 'path') };
    if (type === 'archive_progress')
        return { kind: 'progress', progress: archiveProgress(fields) };
    if (type === 'progress_percent')
        return { kind: 'progress', progress: percentProgress(fields) };
    if (type === 'progress_message')
        return { kind: 'progress', progress: known({ message: optionalText(fields, 'message') }) };
    if (typeof type === 'string' && type.startsWith('question_')) {
        return { kind: 'question', text: messages_text(fields, 'message'), ...messageId(fields) };
    }
    return undefined;
}
function logMessage(fields) {
    const level = messages_text(fields, 'levelname');
    return {
        kind: 'log',
        level: isLevel(level) ? level : 'WARNING',
        text: messages_text(fields, 'message'),
        logger: messages_text(fields, 'name'),
        ...messageId(fields),
    };
}
function messageId(fields) {
    const id = optionalText(fields, 'msgid');
    return id === undefined ? {} : { id };
}
function isLevel(level) {
    return levels.includes(level);
}
function archiveProgress(fields) {
    return known({
        files: number(fields, 'nfiles'),
        original: number(fields, 'original_size'),
        compressed: number(fields, 'compressed_size'),
        deduplicated: number(fields, 'deduplicated_size'),
        path: optionalText(fields, 'path'),
    });
}
function percentProgress(fields) {
    const current = number(fields, 'current');
    const total = number(fields, 'total');
    const share = current === undefined || total === undefined || total <= 0 ? undefined : (current / total) * 100;
    return known({
        percent: share === undefined ? undefined : Math.min(100, Math.max(0, share)),
        message: optionalText(fields, 'message'),
    });
}
function messages_text(fields, name) {
    return optionalText(fields, name) ?? '';
}
function optionalText(fields, name) {
    const value = fields[name];
    return typeof value === 'string' ? value : undefined;
}
function number(fields, name) {
    const value = fields[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** Leaves out what is undefined, so that a missing field is missing. */
function known(progress) {
    return Object.fromEntries(Object.entries(progress).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./lib/src/borg/transcript.js

const tailLength = 25;
const loudness = {
    CRITICAL: { level: 'error', verbosity: -1 },
    ERROR: { level: 'error', verbosity: -1 },
    WARNING: { level: 'warning', verbosity: 0 },
    INFO: { level: 'info', verbosity: 1 },
    DEBUG: { level: 'debug', verbosity: 2 },
};
/** Lists and statistics that were asked for: Borg calls them information. */
const answers = ['borg.output.list', 'borg.output.stats'];
/** What Python says of a passphrase prompt without a terminal; Borg’s own error follows it. */
const promptNoise = /GetPassWarning|Password input may be echoed|^Enter (new )?passphrase/;
/** Begins a transcript. `hide` masks secrets; messages with an id among `expected` are no fault. */
function createTranscript(listener, hide, expected = []) {
    const errors = [];
    const warnings = [];
    const questions = [];
    const plain = [];
    const tail = [];
    const note = (message) => {
        if (message.kind === 'question')
            keep(questions, [message.text]);
        else if (message.kind === 'plain')
            keep(plain, [message.text]);
        else if (message.kind !== 'log')
            return;
        else if (message.level === 'WARNING')
            keep(warnings, [message.text]);
        else if (message.level === 'ERROR' || message.level === 'CRITICAL')
            keep(errors, [message]);
    };
    return {
        standardError: (lines) => {
            let pending;
            const flush = () => {
                if (pending !== undefined)
                    listener.lines(pending.lines, pending.level, pending.verbosity);
                pending = undefined;
            };
            for (const message of lines.flatMap(parseMessages).map(transcript_hidden(hide))) {
                note(message);
                if (message.kind === 'progress') {
                    if (Object.keys(message.progress).length > 0)
                        listener.progress(message.progress);
                    continue;
                }
                const shown = show(message, expected);
                keep(tail, shown.lines);
                if (pending?.level === shown.level && pending.verbosity === shown.verbosity)
                    pending.lines.push(...shown.lines);
                else {
                    flush();
                    pending = shown;
                }
            }
            flush();
        },
        standardOutput: (lines) => keep(tail, lines.slice(-tailLength).map(hide)),
        said: () => ({ errors, warnings, questions, plain, tail }),
    };
}
/** Masks what a message says, after its JSON was read: there a secret may be written in another way. */
function transcript_hidden(hide) {
    return (message) => {
        if (message.kind === 'file')
            return { ...message, path: hide(message.path) };
        return message.kind === 'progress' ? message : { ...message, text: hide(message.text) };
    };
}
/** Adds to a list and forgets its beginning. */
function keep(list, more) {
    for (const item of more)
        list.push(item);
    if (list.length > tailLength)
        list.splice(0, list.length - tailLength);
}
function show(message, expected) {
    if (message.kind === 'file')
        return { lines: [`${message.status} ${message.path}`], level: 'info', verbosity: 0 };
    const lines = message.text.split('\n');
    if (message.kind === 'question')
        return { lines, level: 'warning', verbosity: 0 };
    if (promptNoise.test(message.text))
        return { lines, level: 'debug', verbosity: 2 };
    if (message.kind === 'plain')
        return { lines, level: 'notice', verbosity: 0 };
    if (message.id !== undefined && expected.includes(message.id))
        return { lines, level: 'debug', verbosity: 2 };
    if (message.level === 'INFO' && answers.includes(message.logger))
        return { lines, level: 'info', verbosity: 0 };
    return { lines, ...loudness[message.level] };
}

;// CONCATENATED MODULE: ./lib/src/borg/borg.js








/** Makes Borg ready for the actions of one repository. */
function createBorg(setup) {
    return {
        tell: setup.listener,
        capabilities: setup.installed.capabilities,
        run: (call) => runBorg(setup, call),
    };
}
async function runBorg(setup, call) {
    const hide = hiding(setup);
    const transcript = createTranscript(setup.listener, hide, call.expected);
    const output = createOutput(call, setup.listener, hide);
    const command = [...setup.installed.words, call.command, ...(0,flags/* commonFlags */.Bh)(setup, call), ...call.operands];
    const process = await setup.runProcess({
        command,
        environment: setup.environment,
        workingDirectory: call.workingDirectory ?? (0,home/* workingFolder */.g)(setup.options),
        streams: 'separate',
        onLines: (lines, stream) => {
            if (stream === 'stderr')
                return transcript.standardError(lines);
            if (call.output === 'lines')
                transcript.standardOutput(lines);
            output.take(lines);
        },
        masker: setup.masker,
        grace: { terminate: 5, kill: 8 },
        cancel: setup.cancel,
        terminal: setup.terminal,
    });
    const warned = await verdict(setup, { call, command, process, transcript });
    return { exitCode: process.exitCode ?? 0, warned, ...output.end() };
}
/** Whether it ended with a warning; throws BorgError when it failed. */
async function verdict(setup, ended) {
    const { call, process } = ended;
    const cut = process.cancelled || process.timedOut || process.startFailure !== undefined || process.signal !== undefined;
    const exitCode = cut ? undefined : process.exitCode;
    const judged = judge({ exitCode, options: setup.options, warningIsError: call.warningIsError });
    if (judged === 'error')
        throw await failure(setup, ended);
    if (judged === 'success')
        return false;
    const said = ended.transcript.said();
    const words = said.warnings.at(-1) ?? said.errors.at(-1)?.text;
    const about = words === undefined ? '' : `: ${words.split('\n')[0]}`;
    if (judged === 'warning') {
        setup.listener.warning(`borg ${call.command} ended with a warning (exit status ${exitCode})${about}`);
        return true;
    }
    setup.listener.lines([`borg ${call.command} exited with status ${exitCode}${about}`], 'info', 1);
    return false;
}
async function failure(setup, { call, command, process, transcript }) {
    const said = transcript.said();
    const hide = hiding(setup);
    const repository = withoutPassword(hide(setup.repository));
    const messageId = process.cancelled ? undefined : said.errors.findLast(({ id }) => id !== undefined)?.id;
    const message = await explain({
        command: call.command,
        repository,
        said,
        ending: ending(process),
        exitCode: process.exitCode,
        messageId,
        exampleEncryption: exampleEncryption(setup.installed.capabilities),
    });
    const shown = command.map((word) => (0,shell/* quote */.hD)(withoutPassword(hide(word)))).join(' ');
    const { exitCode, signal, timedOut, cancelled } = process;
    return new borg_error/* BorgError */.F(message, { command: shown, exitCode, signal, timedOut, cancelled, output: said.tail }, messageId);
}
function exampleEncryption(capabilities) {
    if (capabilities.idHash)
        return 'aes256-ocb';
    return capabilities.separateRepository ? 'repokey-aes-ocb' : 'repokey-blake2';
}
function ending(process) {
    if (process.startFailure !== undefined)
        return `did not run: ${process.startFailure}`;
    if (process.cancelled)
        return 'was cancelled';
    if (process.timedOut)
        return 'took too long and was ended';
    return process.signal === undefined ? `exited with status ${process.exitCode}` : `was ended by ${process.signal}`;
}
function hiding(setup) {
    return setup.masker?.mask ?? ((text) => text);
}
/** A URL may hold a password: `ssh://user:password@host/…`. */
function withoutPassword(word) {
    return word.replace(/(\w:\/\/[^/:@\s]*):[^/@\s]*@/g, '$1:***@');
}

// EXTERNAL MODULE: ./lib/src/system/environment.js
var system_environment = __webpack_require__(1751);
;// CONCATENATED MODULE: ./lib/src/borg/ssh.js


/** Whether a repository is reached by ssh, as Borg reads its name. */
function isReachedBySsh(repository) {
    return (!(0,borg_repository/* isLocal */.IX)(repository) &&
        (/^(ssh|sftp):\/\//.test(repository) || !/^[a-z0-9+.-]+:\/\/|^(s3|b2|rclone):/i.test(repository)));
}
/**
 * Borg stops reading as soon as the connection ends, and often misses why: a failed ssh lets go of its output a second
 * later, so that its words are read.
 */
const ssh_lastWords = '"$@" || { status=$?; sleep 1; exit $status; }';
/**
 * The command line for BORG_RSH, out of the configured one (`ssh` where there is none). With files: nothing but this
 * key, no server but those known, and no question, since nobody can answer; what the configured command says of the same
 * stands first, and so counts. Throws UserError for a quote that is never closed.
 */
function sshCommand(configured, files) {
    const words = (0,shell/* splitWords */.yM)(configured?.trim() || 'ssh');
    return (0,shell/* quoteAll */._R)(['/bin/sh', '-c', ssh_lastWords, 'ssh', ...words, ...optionsFor(files)]);
}
function optionsFor({ keyFile, knownHostsFile }) {
    if ((keyFile ?? knownHostsFile) === undefined)
        return [];
    const key = keyFile === undefined ? [] : [`IdentityFile=${pathForSsh(keyFile)}`, 'IdentitiesOnly=yes'];
    const hosts = knownHostsFile === undefined ? [] : [`UserKnownHostsFile=${pathForSsh(knownHostsFile)}`];
    return [...key, ...hosts, 'StrictHostKeyChecking=yes', 'BatchMode=yes'].flatMap((option) => ['-o', option]);
}
/** In ssh's own options a blank ends a path, and %d and the like stand for something else. */
function pathForSsh(path) {
    const escaped = path.replaceAll('%', '%%');
    return /[\s"'\\]/.test(path) ? `"${escaped.replaceAll(/["\\]/g, '\\$&')}"` : escaped;
}

// EXTERNAL MODULE: ./lib/src/borg/environment-options.js
var environment_options = __webpack_require__(9229);
;// CONCATENATED MODULE: ./lib/src/borg/environment.js



const texts = {
    archive_hostname: 'BORG_HOSTNAME',
    archive_username: 'BORG_USERNAME',
    borg_base_directory: 'BORG_BASE_DIR',
    borg_config_directory: 'BORG_CONFIG_DIR',
    borg_cache_directory: 'BORG_CACHE_DIR',
    borg_files_cache_ttl: 'BORG_FILES_CACHE_TTL',
    borg_security_directory: 'BORG_SECURITY_DIR',
    borg_keys_directory: 'BORG_KEYS_DIR',
    borg_key_file: 'BORG_KEY_FILE',
    remote_path: 'BORG_REMOTE_PATH',
    ssh_command: 'BORG_RSH',
    temporary_directory: 'TMPDIR',
};
const environment_answers = {
    check_i_know_what_i_am_doing: 'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
    debug_passphrase: 'BORG_DEBUG_PASSPHRASE',
    display_passphrase: 'BORG_DISPLAY_PASSPHRASE',
    msgpack_version_check: 'BORG_MSGPACK_VERSION_CHECK',
    relocated_repo_access_is_ok: 'BORG_RELOCATED_REPO_ACCESS_IS_OK',
    unknown_unencrypted_repo_access_is_ok: 'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
    use_chunks_archive: 'BORG_USE_CHUNKS_ARCHIVE',
};
/** Questions that Borg would otherwise put to nobody. */
const questions = [
    'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
    'BORG_DELETE_I_KNOW_WHAT_I_AM_DOING',
    'BORG_DISPLAY_PASSPHRASE',
    'BORG_RECREATE_I_KNOW_WHAT_I_AM_DOING',
    'BORG_RELOCATED_REPO_ACCESS_IS_OK',
    'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
];
/**
 * The environment of one Borg call: the configuration's word goes before what the process was given. Throws UserError for
 * an ssh_command that cannot be taken apart.
 */
function borgEnvironment(request) {
    const { options, terminal } = request;
    const environment = { ...(0,system_environment/* hookEnvironment */.N)(request.base) };
    for (const [option, variable] of entries(texts)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = String(value);
    }
    for (const [option, variable] of entries(environment_answers)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = value ? 'YES' : 'NO';
    }
    if (!terminal)
        for (const variable of questions)
            environment[variable] ??= 'NO';
    if (request.ssh)
        environment['BORG_RSH'] = sshCommand(environment['BORG_RSH'], request.ssh);
    setPassphrase(environment, request);
    // Borg 1.4 and newer then tell kinds of warnings and errors apart; older ones do not read it.
    environment['BORG_EXIT_CODES'] = 'modern';
    return environment;
}
/** Only one source of the passphrase is left, so that Borg's own order among them does not matter. */
function setPassphrase(environment, request) {
    const { encryption_passphrase: configured, encryption_passcommand: command } = request.options;
    const passphrase = configured ?? request.passcommandOutput ?? (command === undefined ? request.passphrase : undefined);
    if (passphrase === undefined && command === undefined)
        return;
    delete environment['BORG_PASSPHRASE'];
    delete environment['BORG_PASSPHRASE_FD'];
    delete environment['BORG_PASSCOMMAND'];
    if (passphrase !== undefined)
        environment['BORG_PASSPHRASE'] = passphrase;
    else if (command !== undefined)
        environment['BORG_PASSCOMMAND'] = command;
}
function entries(names) {
    return Object.entries(names);
}

;// CONCATENATED MODULE: ./lib/src/borg/passcommand.js


/**
 * Asks encryption_passcommand once, as Borg would: its words without a shell, its output without the last line end. So
 * what it prints can be masked before Borg runs. Throws CommandError, which holds nothing of the output.
 */
async function askPasscommand(request) {
    const printed = [];
    const complaints = [];
    const result = await request.runProcess({
        command: (0,shell/* splitWords */.yM)(request.command),
        environment: request.environment,
        workingDirectory: request.workingDirectory,
        streams: 'separate',
        onLines: (lines, stream) => (stream === 'stdout' ? printed : complaints).push(...lines),
        grace: { terminate: 2, kill: 3 },
        cancel: request.cancel,
    });
    if (result.exitCode === 0)
        return printed.join('\n');
    const how = result.startFailure ?? (result.signal === undefined ? `exit status ${result.exitCode}` : result.signal);
    const { exitCode, signal, cancelled } = result;
    const failure = { command: request.command, exitCode, signal, cancelled, output: complaints.slice(-25) };
    const words = complaints.at(-1) ?? how;
    throw new errors/* CommandError */.Qd(`encryption_passcommand gave no passphrase: ${words.replace(/\.$/, '')}.`, failure);
}

// EXTERNAL MODULE: ./lib/src/secrecy.js
var secrecy = __webpack_require__(1738);
// EXTERNAL MODULE: ./lib/src/system/process.js + 7 modules
var system_process = __webpack_require__(8269);
;// CONCATENATED MODULE: ./lib/src/passphrases.js



/** Asks each encryption_passcommand once a run, when a repository first needs it, and keeps its answer secret. */
function createPassphrases(secrets, warn) {
    const answers = new Map();
    return async ({ command, environment, workingDirectory, cancel }) => {
        if (command === undefined)
            return undefined;
        const key = JSON.stringify([command, workingDirectory]);
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const answer = await askPasscommand({ command, environment, workingDirectory, runProcess: system_process/* runProcess */.R3, cancel });
        answers.set(key, answer);
        const secret = { option: 'What encryption_passcommand printed', value: answer };
        for (const message of (0,secrecy/* keepSecrets */.J)(secrets, [secret]))
            warn(message);
        return answer;
    };
}

;// CONCATENATED MODULE: ./lib/src/scene.js





/** Gives the stage its hands: real processes, real Borg, each repository's own environment. */
function createScene({ request, world, prepared, ssh }) {
    const warn = (message) => world.emit({ type: 'notice', level: 'warning', message });
    const passphraseOf = createPassphrases(world.secrets, warn);
    const environment = (0,system_environment/* hookEnvironment */.N)(world.environment);
    const optionsOf = (step) => {
        const file = prepared.files.find(({ name }) => name === step.configuration);
        return (file?.repositories.find(({ path, label }) => path === step.repository.path && label === step.repository.label)
            ?.options ?? {});
    };
    return {
        runProcess: system_process/* runProcess */.R3,
        environment,
        masker: world.secrets,
        runId: world.runId,
        emit: world.emit,
        cancellation: world.cancellation,
        dryRun: request.dryRun,
        verbosity: request.verbosity,
        closingLimit: world.closingLimit,
        action: (step) => {
            const definition = prepared.actions[step.index];
            if (!definition)
                throw new Error(`The plan has no action ${step.index}.`);
            const asked = request.actions[step.index] ?? { name: definition.name, flags: {} };
            return { definition, request: asked, options: optionsOf(step) };
        },
        borg: async (step, listener, cancel) => {
            const options = optionsOf(step);
            const installed = await world.borg(options.local_path);
            const { encryption_passcommand: command, encryption_passphrase: passphrase, working_directory } = options;
            const asked = { environment, workingDirectory: working_directory, cancel };
            const passcommandOutput = passphrase === undefined ? await passphraseOf({ command, ...asked }) : undefined;
            const own = borgEnvironment({
                options,
                base: environment,
                passphrase: request.passphrase,
                passcommandOutput,
                ssh: ssh.filesFor(step.repository.path),
                terminal: world.terminal,
            });
            const { verbosity } = request;
            return createBorg({
                installed,
                repository: step.repository.path,
                options,
                environment: own,
                verbosity,
                listener,
                runProcess: system_process/* runProcess */.R3,
                cancel,
                masker: world.secrets,
                terminal: world.terminal,
            });
        },
        ping: async () => undefined,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/system/temporary.js





const prefix = 'borgflow-';
let root;
/** The one folder that holds all temporary folders of this run, made if need be: in $RUNNER_TEMP, else the system's. */
function temporaryRoot() {
    root ??= (0,external_node_path_.join)((0,external_node_path_.resolve)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)()), `${prefix}${process.pid}-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        (0,external_node_fs_.mkdirSync)(root, { mode: 0o700 });
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST') {
            throw new errors/* UserError */.yo(`No temporary folder could be made at ${root}: ${(0,errors/* asError */.zR)(error).message}.`, { cause: error });
        }
    }
    (0,external_node_fs_.chmodSync)(root, 0o700);
    return root;
}
/** A new empty folder with mode 0700; the purpose becomes part of its name. */
function createTemporaryFolder(purpose) {
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temporaryRoot(), `${purpose.replace(/[^A-Za-z0-9_.-]+/g, '-')}-`));
    return { path, remove: () => removeFolder(path) };
}
/** Writes a file that only the running user may read (0600). Throws if something stands at the path already. */
function writePrivateFile(path, text) {
    const file = (0,external_node_fs_.openSync)(path, 'wx', 0o600);
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * Removes all temporary folders of this run, or those below the root that an earlier process left. For every way out: it
 * never throws, and may be called again. Gives a sentence for whatever could not be removed.
 */
function removeTemporaryFolders(path = root) {
    if (path === undefined)
        return [];
    if (!(0,external_node_path_.basename)(path).startsWith(prefix))
        return [`${path} was not removed: it is no temporary folder of Borgflow's.`];
    return removeFolder(path);
}
function removeFolder(path) {
    try {
        const mounts = mountsBelow(path);
        // What is mounted here is somebody's data: removing the folder would empty it.
        if (mounts.length > 0) {
            return mounts.map((mount) => `${path} was not removed: ${mount} is still mounted. Unmount it, then remove ${path}.`);
        }
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true, maxRetries: 3 });
        return [];
    }
    catch (error) {
        return [`The temporary folder ${path} could not be removed: ${(0,errors/* asError */.zR)(error).message}. Remove it by hand.`];
    }
}
/** Other file systems and bind mounts at or below a folder. */
function mountsBelow(path) {
    if (!(0,external_node_fs_.existsSync)(path))
        return [];
    const real = (0,external_node_fs_.realpathSync)(path);
    if (!(0,external_node_fs_.existsSync)('/proc/self/mountinfo'))
        return foreignFolders(real, (0,external_node_fs_.lstatSync)(real).dev);
    const table = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8').split('\n');
    const points = table.map((line) => decodeOctal(line.split(' ')[4] ?? ''));
    return points.filter((point) => point === real || point.startsWith(`${real}/`));
}
/** Where no table of mounts can be read: folders on another device. */
function foreignFolders(folder, device) {
    const folders = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.flatMap((entry) => {
        const path = (0,external_node_path_.join)(folder, entry.name);
        return (0,external_node_fs_.lstatSync)(path).dev === device ? foreignFolders(path, device) : [path];
    });
}
/** The kernel writes blanks and backslashes of a mount point as octal numbers. */
function decodeOctal(point) {
    return point.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)));
}

;// CONCATENATED MODULE: ./lib/src/ssh-access.js



/** Makes ready what inputs gave. Whatever becomes of the run, its temporary folders are removed, these among them. */
function createSshAccess(inputs) {
    let written;
    return {
        filesFor: (repository) => {
            if (!isReachedBySsh(repository))
                return undefined;
            if ((inputs.sshKey ?? inputs.sshKnownHosts) === undefined)
                return {};
            written ??= write(inputs, createTemporaryFolder('ssh'));
            return written.files;
        },
        putAway: () => {
            const problems = written?.folder.remove() ?? [];
            written = undefined;
            return problems;
        },
    };
}
function write({ sshKey, sshKnownHosts }, folder) {
    const file = (name, text) => {
        if (text === undefined)
            return undefined;
        writePrivateFile((0,external_node_path_.join)(folder.path, name), text);
        return (0,external_node_path_.join)(folder.path, name);
    };
    const knownHosts = sshKnownHosts === undefined ? undefined : `${sshKnownHosts}\n`;
    return { folder, files: { keyFile: file('key', sshKey), knownHostsFile: file('known_hosts', knownHosts) } };
}

;// CONCATENATED MODULE: ./lib/src/run.js










/** Does what was asked for, tells it as events, and gives the report; whatever a user can cause is in the report. */
async function run(request, world) {
    const { cancellation, runId } = world;
    const at = new Date();
    const prepared = await (0,preparation/* prepare */.i)(request, world);
    const plan = (0,planning/* makePlan */.C)(prepared.configurations, { ...request, actions: prepared.actions });
    const ssh = createSshAccess(request);
    const stage = createStage(createScene({ request, world, prepared, ssh }));
    const report = (ended) => reportOf({
        ended,
        failures: prepared.failures,
        archives: stage.record.archives,
        runId,
        seconds: (Date.now() - at.getTime()) / 1000,
        signal: cancellation.by,
    });
    const save = (journal) => world.onCancelled?.(journal, () => report(cutShort));
    const kept = keepJournal(stage, { plan, runId, ended: () => cancellation.ended, save });
    cancellation.onCancel = kept.onCancel;
    world.emit({ type: 'run-started', at, plan, facts: prepared.facts });
    for (const notice of [...prepared.notices, ...refusedPlaceholders(plan)])
        world.emit(notice);
    const ended = await runEverything(plan, kept);
    for (const message of ssh.putAway())
        world.emit({ type: 'notice', level: 'warning', message });
    for (const unreached of unreachedSteps(plan, stage.record.begun, ended)) {
        world.emit({ type: 'step-not-run', ...unreached });
    }
    const whole = report(ended);
    world.emit({ type: 'run-finished', report: whole });
    return whole;
}
/** What is said of a run before it has come to its end. */
const cutShort = { outcome: 'cancelled', failures: [], configurations: [] };

;// CONCATENATED MODULE: ./lib/src/reporters/logger-program.js



/** RFC 5424: the names and the numbers of severities. */
const severities = {
    error: ['err', 3],
    warning: ['warning', 4],
    notice: ['notice', 5],
    info: ['info', 6],
    debug: ['debug', 7],
};
const facility = { name: 'user', number: 1 };
/** The `logger` of this machine, and how to speak to it; or why nothing can be written to syslog, as a sentence. */
function findLogger(sockets, path) {
    const socket = sockets.find(isSocket);
    if (socket === undefined) {
        return { missing: `Nothing is written to syslog: no socket of it is here (${sockets.join(', ')}).` };
    }
    const program = (0,system_process/* findProgram */.Kp)('logger', path) ?? (0,system_process/* findProgram */.Kp)('logger', '/usr/bin:/bin');
    if (program === undefined)
        return { missing: 'Nothing is written to syslog: no logger is on the PATH.' };
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
/** util-linux reads a priority in front of each line. It takes the rest of a line beyond its `--size` for a new one. */
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
/** Every other `logger` (macOS, BusyBox, BSD) has one priority for all that it reads, and finds its socket itself. */
function plain(program) {
    return {
        words: (level) => [program, '-t', 'borgflow', '-p', `${facility.name}.${severities[level][0]}`],
        feedOf: (level) => level,
        prefix: () => '',
        longest: 1_000,
    };
}

;// CONCATENATED MODULE: ./lib/src/system/feed.js

/** Letters that are handed over at once. */
const portionLength = 65_536;
/** A program that ends sooner, in milliseconds, would do so again: it is not started a second time. */
const worthAnother = 1_000;
/**
 * Lines on their way into a program that may be slow, stuck or gone. Nobody waits for it: what it cannot take in time is
 * counted. The program starts with the first line.
 */
class Feed {
    rules;
    /** Lines that were dropped, or may not have arrived. */
    lost = 0;
    waiting = [];
    length = 0;
    child;
    started = 0;
    /** Lines handed to the program that runs. */
    given = 0;
    flying;
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
    /** Whether another line would be dropped; `reserve`: letters that may wait beyond the usual. */
    isFull(reserve = 0) {
        return this.broken || this.closing || this.length > this.rules.most + reserve;
    }
    /** Takes whole lines with their ends; how many there are is given, for the count. */
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
    /** Takes one line that goes before all that waits, and is never dropped. */
    addFirst(text) {
        this.length += text.length;
        this.waiting.unshift({ text, lines: 1 });
        this.pump();
    }
    /** Hands over what waits and lets the program end; after so many milliseconds it is ended, and the rest counts as lost. */
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
        if (this.flying !== undefined || this.broken)
            return;
        const portion = this.waiting.shift();
        if (portion === undefined) {
            if (this.closing)
                this.child?.stdin?.end();
            return;
        }
        const child = this.child ?? this.start();
        this.flying = portion;
        this.length -= portion.text.length;
        if (child === undefined)
            return;
        this.given += portion.lines;
        child.stdin?.write(portion.text, (error) => {
            // A fault here comes with the program's end, which is heard of too.
            if (error || this.child !== child)
                return;
            this.flying = undefined;
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
            child.stdin?.on('error', () => { }); // comes with the program's end
            child.stderr?.setEncoding('utf8').on('data', (text) => {
                this.complaint = (this.complaint + text).slice(0, 500);
            });
            child.once('error', (error) => this.ended(child, error.message));
            child.once('close', (code, signal) => this.ended(child, code === 0 ? '' : `it ended with ${signal ?? code}`));
            return child;
        }
        catch (error) {
            // Told in a later turn, as every other end is.
            setImmediate(() => this.ended(undefined, (0,errors/* asError */.zR)(error).message));
            return undefined;
        }
    }
    ended(child, reason) {
        if (this.child !== child)
            return;
        this.child = undefined;
        const unfinished = this.flying !== undefined || this.waiting.length > 0 || !this.closing;
        const inVain = performance.now() - this.started < worthAnother;
        if (reason !== '' || unfinished) {
            // Whether a program that failed at once did anything with its lines, nobody knows.
            this.lost += inVain ? Math.max(this.given, this.flying?.lines ?? 0) : (this.flying?.lines ?? 0);
            this.rules.onTrouble(this.complaint.trim() || reason || 'it ended early');
        }
        this.flying = undefined;
        if (inVain && unfinished)
            this.dropAll();
        if (this.closing && this.waiting.length === 0)
            this.resolve();
        else
            this.pump();
    }
    giveUp() {
        const { child } = this;
        this.rules.onTrouble('it did not take the last lines in time');
        this.child = undefined;
        this.lost += this.flying?.lines ?? 0;
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

;// CONCATENATED MODULE: ./lib/src/reporters/syslog-text.js




/** Letters that may wait for syslog: a burst of some 100,000 lines, and warnings and errors beyond that. */
const most = 8 << 20;
const reserve = 1 << 20;
/** Writes lines to syslog: each with its severity, without secrets and control characters. It never waits. */
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
        const { mask, logger } = this.log;
        // Masked once more than the console's: the whole machine may read it.
        const clean = terminalText(mask(lines.join('\n')), false);
        // An empty message says nothing in a log of many programs.
        const pieces = clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : cutLine(line, logger.longest)));
        if (pieces.length === 0)
            return;
        const prefix = logger.prefix(level);
        feed.add(`${prefix}${pieces.join(`\n${prefix}`)}\n`, pieces.length, more);
    }
    text(text, manner) {
        this.lines([text], manner);
    }
    /** How many lines did not get there, as far as that is known. */
    get lost() {
        return [...this.feeds.values()].reduce((sum, feed) => sum + feed.lost, 0);
    }
    /** Waits until all is written, at most so many milliseconds; what was dropped before is told as a warning. */
    async close(limit) {
        const { lost } = this;
        if (lost > 0) {
            const missing = `Warning: ${(0,amounts/* count */.U9)(lost, 'line')} of this run did not get here: syslog took them more slowly than they came.`;
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
        const feed = new Feed({ start: () => (0,system_process/* startFed */.a9)(logger.words(level), environment), most, onTrouble });
        this.feeds.set(name, feed);
        return feed;
    }
}
/** A line in pieces of at most so many bytes; no letter is cut in two. */
function cutLine(line, longest) {
    if (line.length * 3 <= longest || Buffer.byteLength(line) <= longest)
        return [line];
    const bytes = Buffer.from(line);
    const pieces = [];
    for (let start = 0; start < bytes.length;) {
        let end = Math.min(start + longest, bytes.length);
        // A byte 10xxxxxx goes on with a letter.
        while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
            end -= 1;
        pieces.push(bytes.toString('utf8', start, end));
        start = end;
    }
    return pieces;
}

;// CONCATENATED MODULE: ./lib/src/reporters/syslog.js





/** Milliseconds that the last lines may take; fewer when the run was cancelled. */
const closingLimit = 5_000;
const cancelledLimit = 1_000;
/** Tells a run to syslog as the console tells it, each line with its severity; results belong to whoever asked for them. */
function createSyslogReporter(log) {
    const reporter = new SyslogReporter(log);
    return { handle: (event) => reporter.handle(event), close: () => reporter.close() };
}
class SyslogReporter {
    log;
    #text;
    #lines;
    #closed = false;
    #limit = closingLimit;
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
            this.log.tell(`Syslog lacks ${(0,amounts/* count */.U9)(text.lost, 'line')} of this run.`);
    }
    #open() {
        const { PATH = '/usr/bin:/bin' } = this.log.environment;
        const logger = findLogger(this.log.sockets, PATH);
        if ('missing' in logger) {
            this.log.tell(logger.missing);
            return;
        }
        const { verbosity, mask, tell } = this.log;
        const onTrouble = (reason) => tell(`A line or more did not reach syslog: ${(0,inert/* oneLine */.TN)(reason)}.`);
        this.#text = new SyslogText({ logger, verbosity, mask, environment: { PATH, LC_ALL: 'C' }, onTrouble });
        this.#lines = createLineReporter(this.#text, { json: false, interactive: false, out: () => undefined });
    }
}

;// CONCATENATED MODULE: ./lib/src/syslog.js

/** A run's reporter to syslog, which hears of the files when they are read: one may say how much is told. */
function createSyslog(door) {
    const { request, sockets, watched, masker, environment, emit } = door;
    let verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
    const reporter = createSyslogReporter({
        sockets,
        verbosity: () => verbosity,
        mask: masker.mask,
        environment,
        tell: (message) => emit({ type: 'notice', level: 'debug', message }),
    });
    const onRead = (files) => {
        if (sockets.length > 0 && !watched)
            verbosity = request.syslogVerbosity ?? saidBy(files);
    };
    return { reporter, onRead };
}
/** What the most talkative file says; 0 for a file that says nothing. */
function saidBy(files) {
    const said = files.map(({ options }) => options.syslog_verbosity ?? 0);
    return said.sort((a, b) => b - a)[0] ?? 0;
}

// EXTERNAL MODULE: ./lib/src/system/cancellation.js
var system_cancellation = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/src/system/known-secrets.js
var known_secrets = __webpack_require__(8549);
;// CONCATENATED MODULE: ./lib/src/system/signals.js

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Turns signals into a cancel of the run, until the returned function is called. */
function watchSignals({ cancellation, secondEnds, endAfter }) {
    let timer;
    const listener = (signal) => {
        if (cancellation.by !== undefined) {
            if (secondEnds)
                cancellation.end(signal);
            return;
        }
        if (endAfter !== undefined)
            timer = setTimeout(() => cancellation.end(signal), endAfter * 1000).unref();
        cancellation.cancel(signal);
    };
    for (const signal of signals)
        process.on(signal, listener);
    return () => {
        clearTimeout(timer);
        for (const signal of signals)
            process.off(signal, listener);
    };
}
/** The exit status of a run: 128 + signal where one ended it, else 1 for a failure. */
function exitStatusOf({ failed, signal }) {
    if (signal)
        return 128 + (external_node_os_.constants.signals[signal] ?? 0);
    return failed ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/world.js + 3 modules
var world = __webpack_require__(3414);
;// CONCATENATED MODULE: ./lib/src/command-run.js










/** Seconds that a clean-up hook may take after a signal. */
const command_run_closingLimit = 30;
/** Runs a request of the command line; gives the exit status. */
async function runAtConsole(request, terminal) {
    const report = await reportAtConsole(request, terminal);
    return exitStatusOf({ failed: verdictOf(report, request.failOn).failed, signal: report.signal });
}
/** Runs a request and tells it at the console; `install` brings Borg where it is missing. */
async function reportAtConsole(request, terminal, install = false) {
    const cancellation = new system_cancellation/* Cancellation */.m();
    const stopWatching = watchSignals({ cancellation, secondEnds: true });
    const look = { color: isColoured(request, terminal) };
    const { out, error, interactive, environment } = terminal;
    const { verbosity, json, logJson } = request;
    const secrets = new known_secrets/* KnownSecrets */.R();
    const log = { out, error, verbosity, json, logJson, interactive, mask: secrets.mask };
    const reporter = createConsoleReporter(Object.defineProperty({ ...log, color: false }, 'color', { get: () => look.color }));
    const emit = (event) => telling.emit(event);
    const { syslogSockets: sockets = [], watched = false } = terminal;
    const syslog = createSyslog({ request, sockets, watched, masker: secrets, environment, emit });
    const telling = createTelling([reporter, syslog.reporter], error);
    const onRead = (files) => {
        syslog.onRead(files);
        if (request.color === undefined && files.some(({ options }) => options.color === false))
            look.color = false;
    };
    try {
        return await run(request, (0,world/* worldOf */.c)({
            environment,
            secrets,
            cancellation,
            terminal: interactive,
            closingLimit: command_run_closingLimit,
            emit,
            install,
            onRead,
        }));
    }
    finally {
        await telling.close();
        stopWatching();
        removeTemporaryFolders();
    }
}
/** As asked for; else as NO_COLOR and FORCE_COLOR say; else by the terminal. */
function isColoured({ color }, { environment, coloured }) {
    if (color !== undefined)
        return color;
    if (environment['NO_COLOR'])
        return false;
    if (environment['FORCE_COLOR'])
        return environment['FORCE_COLOR'] !== '0';
    return coloured;
}


/***/ })

};
;