"use strict";
exports.id = 301;
exports.ids = [301];
exports.modules = {

/***/ 7145:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recentArchives)
/* harmony export */ });
/* harmony import */ var _borg_common_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _borg_operands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);
/* harmony import */ var _archives_by_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8806);
/* harmony import */ var _borg_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8657);
/* harmony import */ var _select_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5608);





/**
 * Returns the newest archives of a scope with their sizes, oldest first, without those of other hosts. One call of Borg; the
 * time that it takes grows with the number of archives.
 */
async function recentArchives(borg, repository, { scope, last }) {
    const { capabilities } = borg;
    const flags = await (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeFlags */ .SV)(borg, repository, scope);
    const { documents } = await borg.run({
        command: 'info',
        // Without a pattern, Borg 1 shows only the repository.
        flags: [...(flags.length > 0 ? flags : (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .everyArchiveFlags */ .l_)(capabilities)), ...(0,_borg_common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('--last', last), '--json'],
        operands: (0,_borg_operands_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOperands */ .td)(repository, capabilities),
        output: 'json',
    });
    const own = await ownArchives(borg, scope, documents.flatMap(_borg_json_js__WEBPACK_IMPORTED_MODULE_4__/* .archivesIn */ .hq));
    return documents.flatMap(archiveDocuments).flatMap((archive) => {
        const read = (0,_borg_json_js__WEBPACK_IMPORTED_MODULE_4__/* .archiveOf */ .YH)({ archive }, { path: repository });
        return read !== undefined && own.has(read.id) ? [read] : [];
    });
}
/** Returns the IDs of the archives that belong to a scope and were not made by another host. */
async function ownArchives(borg, scope, archives) {
    const all = (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .isExplicitScope */ .Tm)(scope) || (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .seriesOfScope */ .DW)(scope).namesHost;
    const { own } = all ? { own: archives } : await (0,_archives_by_host_js__WEBPACK_IMPORTED_MODULE_2__/* .divideByHost */ .J)(borg, scope.options, archives);
    return new Set(own.map(({ id }) => id));
}
function archiveDocuments(document) {
    const archives = typeof document === 'object' && document !== null ? Reflect.get(document, 'archives') : undefined;
    return Array.isArray(archives) ? archives : [];
}


/***/ }),

/***/ 4301:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showDigest: () => (/* binding */ showDigest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/process/cancellation.js
var process_cancellation = __webpack_require__(7041);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/reporters/limited-part.js
var limited_part = __webpack_require__(2051);
// EXTERNAL MODULE: ./lib/src/reporters/summary/markdown.js
var markdown = __webpack_require__(5779);
// EXTERNAL MODULE: ./lib/src/reporters/wording.js
var wording = __webpack_require__(1839);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
;// CONCATENATED MODULE: ./lib/src/reporters/digest/digest-content.js


/** The columns of the table of states. */
const digestColumns = [
    { head: 'configuration', align: 'left' },
    { head: 'repository', align: 'left' },
    { head: 'newest archive', align: 'left' },
    { head: 'age', align: 'right' },
    { head: 'size', align: 'right' },
    { head: 'change', align: 'right' },
    { head: 'runs', align: 'right' },
    { head: 'failed', align: 'right' },
];
/** Returns a row of the table in words; what is not known is a dash. */
function digestRow({ newest, ...state }, now) {
    return [
        state.configuration,
        state.repository,
        newest?.archive ?? '–',
        newest === undefined ? '–' : (0,amounts/* age */.KW)((now.getTime() - newest.start.getTime()) / 1000),
        newest === undefined ? '–' : (0,amounts/* size */.Ej)(newest.size),
        state.change ?? '–',
        String(state.runs),
        String(state.failures),
    ];
}
/** Returns what is wrong, one sentence each: first what makes the others incomplete. */
function attentionSentences({ states, doubts }) {
    return [...doubts, ...states.flatMap(({ troubles }) => troubles)];
}
/** Whether anything is wrong, or may be without being known. */
function needsAttention(digest) {
    return digest.states.length === 0 || attentionSentences(digest).length > 0;
}
/** Returns the whole in one line: `3 repositories, all fine`, `1 of 3 repositories needs attention`. */
function digestHeadline({ states, doubts }) {
    const bad = states.filter(({ troubles }) => troubles.length > 0).length;
    const all = (0,phrases/* repositories */.bN)(states.length);
    if (states.length === 0)
        return 'Backups: no repository is known';
    const unknown = doubts.length > 0 ? ', but not everything is known' : '';
    if (bad > 0)
        return `Backups: ${bad} of ${all} ${bad === 1 ? 'needs' : 'need'} attention${unknown}`;
    return `Backups: ${all}${unknown || ', all fine'}`;
}
/** Returns which period this is about, and when and where it was made: that a digest arrives is a sign of life. */
function digestOrigin({ states, since, now, host }) {
    const runs = states.reduce((sum, state) => sum + state.runs, 0);
    return `${(0,phrases/* count */.U9)(runs, 'run')} since ${(0,amounts/* formatMoment */.K9)(since)}. Written on ${host} at ${(0,amounts/* formatZonedMoment */.qA)(now)}.`;
}

;// CONCATENATED MODULE: ./lib/src/reporters/digest/digest-markdown.js





/** The maximum size of each part; the runner drops a summary larger than 1 MiB. */
const mostBytes = 400_000;
/** Returns the states of all repositories as Markdown: what is wrong, then a table. */
function digestMarkdown(digest) {
    const words = new markdown/* SummaryText */.C4();
    const { states, now } = digest;
    const symbol = needsAttention(digest) ? wording/* outcomeSymbols */.Aj.warning : wording/* outcomeSymbols */.Aj.success;
    const title = `### ${symbol} ${words.prose(digestHeadline(digest))}`;
    const list = {
        head: '',
        pieces: attentionSentences(digest).map((sentence) => `- ${words.prose(sentence)}\n`),
        foot: '',
        left: (0,markdown/* leftOut */.ig)('sentence'),
    };
    const table = {
        head: (0,markdown/* tableHead */.PP)(digestColumns),
        pieces: states.map((state) => (0,markdown/* tableRow */.jD)(digestRow(state, now).map((cell, index) => cellOf(words.prose(cell), index)))),
        foot: '',
        left: (0,markdown/* leftOut */.ig)('repository', 'repositories'),
        urgent: (index) => (states[index]?.troubles.length ?? 0) > 0,
    };
    return `${[
        title,
        (0,limited_part/* limitedPart */.Q)(list, mostBytes),
        (0,limited_part/* limitedPart */.Q)(table, mostBytes - (0,amounts/* bytesOf */.$$)(title)),
        `<sub>${words.prose(digestOrigin(digest))}</sub>`,
    ]
        .map((part) => part.trimEnd())
        .filter((part) => part !== '')
        .join('\n\n')}\n`;
}
/** Keeps numbers and their units on one line. */
function cellOf(text, index) {
    return digestColumns[index]?.align === 'right' ? text.replaceAll(' ', '&nbsp;') : text;
}

// EXTERNAL MODULE: ./lib/src/run/surroundings.js + 2 modules
var run_surroundings = __webpack_require__(9472);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/system/run-every-cleanup.js
var run_every_cleanup = __webpack_require__(7248);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/src/doctor/examination.js + 1 modules
var doctor_examination = __webpack_require__(1130);
// EXTERNAL MODULE: ./lib/src/history/history-file.js + 1 modules
var history_file = __webpack_require__(2);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/reporters/report/html.js
var html = __webpack_require__(813);
// EXTERNAL MODULE: ./lib/src/reporters/report/page-start.js
var page_start = __webpack_require__(154);
// EXTERNAL MODULE: ./lib/src/reporters/report/page-style.js
var page_style = __webpack_require__(4432);
;// CONCATENATED MODULE: ./lib/src/reporters/digest/digest-page.js







/** The size of a chart, in pixels, and how many values it shows at most: the newest. */
const chart = { width: 320, height: 48, most: 60 };
const policy = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(page_style/* style */.i).digest('base64')}'; base-uri 'none'; form-action 'none'`;
/** Returns the states of all repositories as an HTML page that loads nothing: what is wrong, a table, and charts. */
function digestPage(digest) {
    const { states, now } = digest;
    const look = needsAttention(digest) ? 'warning' : 'success';
    const sentences = attentionSentences(digest);
    return (0,html/* html */.qy) `${page_start/* pageStart */.q}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${wording/* outcomeSymbols */.Aj[look]} ${digestHeadline(digest)}</title>
<style>${(0,html/* markup */.PT)(page_style/* style */.i)}</style>
</head>
<body>
<header class="${look}">
<div class="outcome"><span class="mark" aria-hidden="true">${wording/* outcomeSymbols */.Aj[look]}</span><h1>${digestHeadline(digest)}</h1></div>
<p class="lede">${digestOrigin(digest)}</p>
</header>
<main>
${sentences.length === 0 ? undefined : attentionSection(sentences)}
<section id="repositories" aria-labelledby="repositories-title">
<h2 id="repositories-title">Repositories</h2>
<table class="repositories">
<thead><tr>${digestColumns.map(({ head, align }) => (0,html/* html */.qy) `<th scope="col" class="${align}">${head}</th>`)}</tr></thead>
<tbody>${states.map((state) => (0,html/* html */.qy) `<tr>${digestRow(state, now).map(digest_page_cellOf)}</tr>\n`)}</tbody>
</table>
</section>
<section id="sizes" aria-labelledby="sizes-title">
<h2 id="sizes-title">Sizes and durations</h2>
<div class="sizes">${states.map(charts)}</div>
</section>
</main>
</body>
</html>
`.text;
}
function attentionSection(sentences) {
    return (0,html/* html */.qy) `<section id="warnings" aria-labelledby="warnings-title">
<h2 id="warnings-title">What needs attention</h2>
<ul>${sentences.map((sentence) => (0,html/* html */.qy) `<li>${sentence}</li>\n`)}</ul>
</section>`;
}
function digest_page_cellOf(cell, index) {
    const { head = '', align = 'left' } = digestColumns[index] ?? {};
    return (0,html/* html */.qy) `<td class="${align}" data-head="${head}">${cell}</td>`;
}
function charts({ configuration, repository, sizes, durations }) {
    return (0,html/* html */.qy) `<div class="archive"><h3>${repository}</h3>
<p>${configuration}</p>
${barChart('size', sizes, amounts/* size */.Ej)}${barChart('duration', durations, amounts/* duration */.p0)}</div>\n`;
}
/** Returns a bar for each value, from zero, with the smallest and the largest one in words. */
function barChart(name, all, words) {
    const values = all.slice(-chart.most);
    if (values.length === 0)
        return (0,html/* html */.qy) `<p>${name}: not known</p>\n`;
    const most = Math.max(...values, 1);
    const step = chart.width / Math.max(values.length, 10);
    const bars = values.map((value, index) => {
        const height = Math.max(1, (value / most) * chart.height);
        const [x, y] = [index * step, chart.height - height].map((place) => place.toFixed(1));
        return (0,html/* html */.qy) `<rect x="${x}" y="${y}" width="${(step * 0.8).toFixed(1)}" height="${height.toFixed(1)}"/>`;
    });
    const range = `${words(Math.min(...values))} to ${words(Math.max(...values))}, last ${words(values.at(-1) ?? 0)}`;
    const label = `${name}: ${range}`;
    return (0,html/* html */.qy) `<p>${label}</p>
<svg viewBox="0 0 ${chart.width} ${chart.height}" role="img" aria-label="${label}" fill="var(--bar)">${bars}</svg>
`;
}

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/system/write-file.js
var write_file = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/src/archives/freshness.js
var freshness = __webpack_require__(7551);
// EXTERNAL MODULE: ./lib/src/archives/recent-archives.js
var recent_archives = __webpack_require__(7145);
// EXTERNAL MODULE: ./lib/src/history/repository-histories.js
var repository_histories = __webpack_require__(4680);
// EXTERNAL MODULE: ./lib/src/history/shrinkage.js
var shrinkage = __webpack_require__(9678);
// EXTERNAL MODULE: ./lib/src/run/workflow-schedules.js
var workflow_schedules = __webpack_require__(2504);
;// CONCATENATED MODULE: ./lib/src/commands/backup-states.js








/** How many archives Borg is asked about where the history knows none. */
const archivesFromBorg = 10;
/** Returns the state of each configured repository, and of those that only the history knows, if they had a run in the period. */
async function repositoryStates(sources) {
    const { examination, runs, since } = sources;
    const { mask } = examination.surroundings.secrets;
    const histories = (0,repository_histories/* repositoryHistories */.ZZ)(runs);
    const configured = examination.files.flatMap((file) => file.repositories.map((repository) => {
        const path = mask(repository.path);
        const history = histories.find((one) => one.path === file.name.path && one.repository.path === path);
        const place = { configuration: mask(file.name.name), path: mask(file.name.path), name: mask((0,doctor_examination/* nameOf */.Vb)(repository)) };
        return { file, repository, history, place };
    }));
    const placed = new Set(configured.map(({ history }) => history));
    const isWanted = examination.request.repository === undefined;
    const others = histories
        .filter((one) => isWanted && !placed.has(one) && one.entries.some(({ run }) => new Date(run.started) >= since))
        .map((history) => {
        const { configuration, path } = history;
        return { history, place: { configuration, path, name: (0,wording/* repositoryName */.aR)(history.repository) } };
    });
    const titleOf = titlesOf([...configured, ...others].map(({ place }) => place));
    const states = [];
    for (const { place, ...own } of configured)
        states.push(await configuredState({ ...own, title: titleOf(place) }, sources));
    return [...states, ...others.map(({ history, place }) => recordedState(history, titleOf(place), since))];
}
function titlesOf(places) {
    const fileOf = (0,repository_histories/* fileNames */.jx)(places);
    return (place) => {
        const configuration = fileOf(place);
        const isShared = places.some(({ name, path }) => name === place.name && path !== place.path);
        const name = isShared ? `${place.name} (${configuration})` : place.name;
        return { configuration, repository: place.name, name };
    };
}
async function configuredState({ file, repository, history, title }, { examination, since }) {
    const { surroundings, now } = examination;
    const { mask } = surroundings.secrets;
    const { name } = title;
    const recorded = history === undefined ? [] : (0,repository_histories/* archivesOf */.bS)(history);
    const found = recorded.length > 0 ? { archives: recorded, troubles: [] } : await fromBorg(file, repository, examination);
    const shown = stateOf({ title, archives: found.archives, history, since });
    const every = repository.options['x-borgflow']?.expect_every;
    const workspace = surroundings.environment['GITHUB_WORKSPACE'] || surroundings.currentFolder;
    const expectation = every === undefined ? await (0,workflow_schedules/* expectationFromWorkflows */.r)(workspace, file.name.path) : { every };
    const isUnknown = found.troubles.length > 0;
    const freshness = isUnknown ? [] : freshnessTroubles(name, found.archives, { expectation, now });
    return { ...shown, troubles: [...found.troubles.map(mask), ...freshness, ...shown.troubles] };
}
function recordedState(history, title, since) {
    const archives = (0,repository_histories/* archivesOf */.bS)(history);
    const state = stateOf({ title, archives, history, since });
    return archives.length > 0
        ? state
        : { ...state, troubles: [`${title.name} has no recorded archive.`, ...state.troubles] };
}
/** Asks Borg for the newest archives. What goes wrong is a trouble of the repository. */
async function fromBorg(file, repository, examination) {
    try {
        const { borg } = await examination.opened(file, repository);
        const scope = { options: repository.options, capabilities: borg.capabilities };
        const archives = await examination.surroundings.cancellation.during(async (signal) => {
            const called = await examination.borg(file, repository, signal);
            return await (0,recent_archives/* recentArchives */.n)(called, repository.path, { scope, last: archivesFromBorg });
        });
        return { archives, troubles: [] };
    }
    catch (error) {
        return { archives: [], troubles: [`${(0,doctor_examination/* nameOf */.Vb)(repository)} can't be read: ${(0,doctor_examination/* messageOf */.bD)(error)}`] };
    }
}
function freshnessTroubles(name, archives, { expectation, now }) {
    if (expectation === undefined)
        return archives.length === 0 ? [`${name} has no archive.`] : [];
    const dated = archives.map(({ archive, start }) => ({ name: archive, start: new Date(start) }));
    const known = (0,freshness/* newestOf */.su)(dated, now);
    const { overdue, sentence } = (0,freshness/* judgeFreshness */.dT)(name, known, { expectation, now });
    return [...(0,freshness/* clockWarnings */.eW)(name, known), ...(overdue ? [sentence] : [])];
}
function stateOf({ title, archives, history, since }) {
    const entries = (history?.entries ?? []).filter(({ run }) => new Date(run.started) >= since);
    const [newest, before] = [archives.at(-1), archives.at(-2)];
    const sizes = archives.map(({ original_size }) => original_size);
    const shrunk = newest && (0,shrinkage/* shrinkageOf */.ub)(newest.original_size, sizes.slice(0, -1));
    const last = history?.entries.at(-1);
    const { configuration, repository, name } = title;
    return {
        configuration,
        repository,
        newest: newest && { archive: newest.archive, start: new Date(newest.start), size: newest.original_size },
        change: newest && before && (0,amounts/* sizeChange */.S8)(before.original_size, newest.original_size),
        runs: entries.length,
        failures: entries.filter(({ failure }) => failure !== undefined).length,
        sizes,
        durations: archives.map((archive) => archive.duration),
        troubles: [
            ...(last?.failure === undefined
                ? []
                : [`The last run of ${name} failed (${(0,amounts/* formatMoment */.K9)(new Date(last.run.started))}): ${last.failure}`]),
            ...(newest && shrunk
                ? [`${(0,shrinkage/* shrinkageSentence */.Q6)({ archive: newest.archive, repository: name }, shrunk)} ${shrinkage/* shrinkageAdvice */.Hc}`]
                : []),
        ],
    };
}

// EXTERNAL MODULE: ./lib/src/commands/time-in-the-past.js
var time_in_the_past = __webpack_require__(3853);
;// CONCATENATED MODULE: ./lib/src/commands/make-digest.js












/** The period of a digest unless a time is given. */
const usualPeriod = '1w';
/** Returns how the backups of each repository are; throws UserError if the request can't be fulfilled. */
async function makeDigest({ request, surroundings, history, now, ...asked }) {
    const since = asked.since ?? (0,time_in_the_past/* timeIn */.H)(usualPeriod, now);
    const { examination, close } = await (0,doctor_examination/* prepareExamination */.bR)(request, surroundings, { now });
    try {
        if (examination.fault !== undefined)
            throw examination.fault;
        // Without any configuration, the history alone is shown.
        const { faults, files, looked } = examination.read;
        const isAsked = files.length > 0 || looked.length === 0;
        const { mask } = surroundings.secrets;
        const unusable = isAsked ? faults.map((fault) => mask(sentenceOf(fault))) : [];
        const doubts = [...unusable, ...(0,history_file/* doubtsAbout */.xp)(history)];
        const states = await repositoryStates({ examination, runs: history.runs, since });
        return { states, doubts, since, now, host: (0,external_node_os_.hostname)() };
    }
    finally {
        close();
    }
}
function sentenceOf({ place, message }) {
    return place === undefined ? message : `${(0,wording/* placeText */.Z9)(place)}: ${message}`;
}
/** Writes a digest as an HTML page and returns its absolute path; throws UserError if that is not possible. */
function writeDigestPage(path, digest) {
    const file = (0,paths/* resolveUserPath */.T8)(path);
    try {
        const fault = (0,page_start/* replacementFault */.N)(file);
        if (fault !== undefined)
            throw new Error(fault);
        (0,write_file/* replaceFile */.fR)(file, digestPage(digest));
        return file;
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The report could not be written to ${file}: ${(0,write_faults/* writeFault */.i)(error)}.`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/src/commands/show-digest.js








/**
 * Writes how the backups of each repository are, as Markdown, as an HTML page, or both. Returns the exit status: 1 if
 * something can't be read, so that it may say too little. What needs attention is no error.
 */
async function showDigest({ request }, terminal, { history, since, now, summary }) {
    const { environment, out, error, guarded } = terminal;
    const secrets = new known_secrets/* KnownSecrets */.R();
    const cancellation = new process_cancellation/* Cancellation */.mT();
    const leave = guarded?.leave ?? (() => undefined);
    const stopWatching = (0,process_cancellation/* watchSignals */.RQ)({ cancellation, onFirst: guarded?.hurry, leave });
    const surroundings = (0,run_surroundings/* surroundingsOf */.Z)({
        environment,
        cancellation,
        terminal: false,
        closingLimit: 0,
        emit: () => undefined,
        install: false,
        secrets,
    });
    try {
        const digest = await makeDigest({ request, surroundings, history, since, now });
        for (const doubt of digest.doubts)
            error(`Warning: ${doubt}\n`);
        if (request.report !== undefined)
            writeDigestPage(request.report, digest);
        const file = environment['GITHUB_STEP_SUMMARY'];
        if (summary && file)
            (0,external_node_fs_.appendFileSync)(file, `${digestMarkdown(digest)}\n`);
        else if (summary)
            out(digestMarkdown(digest));
        return digest.doubts.length === 0 ? 0 : 1;
    }
    finally {
        const errors = await (0,run_every_cleanup/* cleanUpAll */.W)([
            stopWatching,
            () => (0,temporary/* removeTemporaryFolders */.TL)().map((problem) => error(`${problem}\n`)),
        ]);
        for (const { message } of errors)
            error(`${secrets.mask(message)}\n`);
    }
}


/***/ }),

/***/ 1130:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ex: () => (/* binding */ aboutFile),
  AG: () => (/* binding */ aboutRepository),
  bD: () => (/* binding */ messageOf),
  Vb: () => (/* binding */ nameOf),
  bR: () => (/* binding */ prepareExamination),
  g8: () => (/* binding */ thisMachine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/src/archives/repository-id.js
var repository_id = __webpack_require__(5670);
// EXTERNAL MODULE: ./lib/src/borg/borg-call.js
var borg_call = __webpack_require__(6584);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/borg/ssh.js
var borg_ssh = __webpack_require__(5029);
// EXTERNAL MODULE: ./lib/src/process/time-limit.js
var time_limit = __webpack_require__(2825);
// EXTERNAL MODULE: ./lib/src/run/perform.js + 13 modules
var perform = __webpack_require__(8362);
// EXTERNAL MODULE: ./lib/src/run/prepare.js + 1 modules
var prepare = __webpack_require__(1703);
// EXTERNAL MODULE: ./lib/src/run/run-credentials.js
var run_credentials = __webpack_require__(6398);
// EXTERNAL MODULE: ./lib/src/run/select-what-runs.js
var select_what_runs = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/doctor/quiet-borg.js




/**
 * Creates temporary copies of what Borg knows about repositories, one for each place. With them, it still refuses a moved or
 * replaced repository, but records nothing about the examination, and it never waits for a backup that is using the cache.
 */
function createQuietFolders() {
    const folder = (0,temporary/* createTemporaryFolder */.ai)('doctor');
    const copies = new Map();
    return {
        variablesFor: (environment) => {
            const places = securityFolders(environment);
            const key = places.join('\n');
            const copy = copies.get(key) ?? (0,external_node_path_.join)(folder.path, `security-${copies.size}`);
            if (!copies.has(key)) {
                copies.set(key, copy);
                for (const place of places)
                    if ((0,external_node_fs_.existsSync)(place))
                        (0,external_node_fs_.cpSync)(place, copy, { recursive: true });
            }
            return { BORG_SECURITY_DIR: copy, BORG_CACHE_DIR: (0,external_node_path_.join)(folder.path, 'cache') };
        },
        remove: () => folder.remove(),
    };
}
/** Returns where Borg 1 and Borg 2 record the repositories that they know. */
function securityFolders(environment) {
    const own = environment['BORG_SECURITY_DIR'];
    if (own)
        return [own];
    const base = environment['BORG_BASE_DIR'];
    const home = base || environment['HOME'] || '';
    const shared = (variable, usual) => (base ? undefined : environment[variable]) || (0,external_node_path_.join)(home, usual);
    const config = environment['BORG_CONFIG_DIR'] || (0,external_node_path_.join)(shared('XDG_CONFIG_HOME', '.config'), 'borg');
    const data = environment['BORG_DATA_DIR'] || (0,external_node_path_.join)(shared('XDG_DATA_HOME', '.local/share'), 'borg');
    return [(0,external_node_path_.join)(config, 'security'), (0,external_node_path_.join)(data, 'security')];
}
/**
 * Returns a Borg that only reads: without a lock, if its version can do without one, and without writing to its own folders,
 * unless it runs through another program, which may not be able to use the copies.
 */
function quietBorg(borg, localPath, folders) {
    const isPlain = (0,quoting/* splitWords */.yM)(localPath ?? 'borg').length === 1;
    const variables = isPlain ? folders.variablesFor(borg.environment) : {};
    return {
        ...borg,
        run: (call) => {
            const isUnlocked = borg.capabilities.bypassLock && ['list', 'info'].includes(call.command);
            return borg.run({
                ...call,
                flags: isUnlocked ? [...call.flags, '--bypass-lock'] : call.flags,
                environment: { ...call.environment, ...variables },
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/doctor/examination.js












/** How long opening a repository may take, in seconds: over SSH, and with a large repository on a slow disk. */
const usualOpenLimit = 60;
/** Reads what is configured, and prepares an examination of it. `close` removes what it needs. */
async function prepareExamination(request, surroundings, settings = {}) {
    const { read, unmasked } = await (0,prepare/* readAndMask */.Ug)(request, surroundings);
    const { files, fault } = (0,select_what_runs/* selectRepositories */.XZ)(read.configurations, request.repository);
    const folders = createQuietFolders();
    const ssh = (0,borg_ssh/* createSshAccess */.PA)(request);
    const tools = (0,perform/* createStepTools */.S)({
        request,
        surroundings,
        // Any action that reads: it only decides what error messages advise.
        prepared: {
            files,
            actions: [(0,select_what_runs/* definitionOf */.Fg)('repo-info')],
            kept: { files: [], inline: undefined, withSecrets: [], inlineHasSecrets: false, options: [] },
        },
        ssh,
        archives: () => [],
    });
    const borgs = (file, { path, label, options }, cancel) => {
        const step = {
            kind: 'action',
            action: 'repo-info',
            configuration: file.name,
            repository: { path, label },
            index: 0,
        };
        return tools
            .borg({ ...step, kind: 'action' }, borg_call/* silentListener */.u, cancel)
            .then((borg) => quietBorg(borg, options.local_path, folders));
    };
    const { openLimit = usualOpenLimit } = settings;
    const open = async (file, repository) => {
        const limit = (0,time_limit/* timeLimit */.z)(openLimit * 1000, []);
        try {
            return await surroundings.cancellation.during(async (cancel) => {
                const borg = await borgs(file, repository, AbortSignal.any([limit.signal, cancel]));
                return { borg, document: await (0,repository_id/* repositoryDocument */.Si)(borg, repository.path) };
            });
        }
        catch (error) {
            if (!limit.signal.aborted || (error instanceof borg_call/* BorgError */.F && !error.failure.cancelled))
                throw error;
            throw new errors/* UserError */.yo(`${nameOf(repository)} did not answer within ${openLimit} s. Check that its disk or server responds, and that ssh asks no questions.`);
        }
        finally {
            limit.end();
        }
    };
    const opened = new Map();
    const examination = {
        request,
        surroundings,
        read,
        unmasked,
        fault,
        files,
        now: settings.now ?? new Date(),
        nodePath: settings.nodePath ?? process.execPath,
        credentials: (0,run_credentials/* createCredentials */.z)(surroundings, () => undefined),
        room: settings.room ?? roomAt,
        borg: borgs,
        opened: (file, repository) => {
            const key = JSON.stringify([file.name.path, repository.path, repository.label]);
            const known = opened.get(key) ?? open(file, repository);
            opened.set(key, known);
            return known;
        },
    };
    return {
        examination,
        close: () => {
            ssh.putAway();
            folders.remove();
        },
    };
}
async function roomAt(path) {
    const { bavail, blocks, bsize } = await (0,promises_.statfs)(path);
    return { available: bavail * bsize, total: blocks * bsize };
}
/** Returns the name of a repository in messages. */
function nameOf({ path, label }) {
    return label ?? (0,repository_url/* withoutPassword */.G5)(path);
}
/** This machine as a subject. */
const thisMachine = { kind: 'machine', name: 'this machine' };
/** Returns a configuration file as a subject. */
function aboutFile({ name }) {
    return { kind: 'configuration', name: name.name };
}
/** Returns a repository of a file as a subject. */
function aboutRepository(file, repository) {
    return { kind: 'repository', name: nameOf(repository), configuration: file.name.name };
}
/** Returns the message of anything thrown. */
function messageOf(thrown) {
    return (0,errors/* asError */.zR)(thrown).message;
}


/***/ }),

/***/ 9678:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ comparedArchives),
/* harmony export */   Hc: () => (/* binding */ shrinkageAdvice),
/* harmony export */   Q6: () => (/* binding */ shrinkageSentence),
/* harmony export */   Qd: () => (/* binding */ canCompare),
/* harmony export */   ub: () => (/* binding */ shrinkageOf)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4877);

/** How many archives before a new one count. */
const comparedArchives = 5;
/** With fewer archives before it, nothing is usual yet. */
const fewestArchives = 3;
/** By what share of its usual size an archive may shrink. */
const mostShrunk = 0.3;
/** Whether these are enough archives to compare a new one with. */
function canCompare(before) {
    return before.length >= fewestArchives;
}
/**
 * Returns by how much an archive is smaller than usual, if that is more than 30 %: less than the median of the original sizes
 * of the five archives before it in its series. `before` are all known sizes, oldest first, in bytes.
 */
function shrinkageOf(now, before) {
    if (!canCompare(before))
        return undefined;
    const usual = median(before.slice(-comparedArchives));
    return now < usual * (1 - mostShrunk) ? { size: now, usual } : undefined;
}
/** Says what has shrunk, in a sentence about an archive and its repository. */
function shrinkageSentence({ archive, repository }, { size: now, usual }) {
    const share = Math.round((1 - now / usual) * 100);
    return `${archive} in ${repository} is ${share} % smaller than usual: ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(now)}, but the archives before it had ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(usual)} (median of their original sizes).`;
}
/** What to do about an archive that has shrunk. */
const shrinkageAdvice = 'Find out whether files are missing, for example because a disk was not mounted, before older archives are pruned.';
function median(values) {
    const sorted = [...values].sort((one, other) => one - other);
    const middle = Math.floor(sorted.length / 2);
    const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[middle]];
    return (low + high) / 2;
}


/***/ }),

/***/ 2051:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ limitedPart)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4877);

/** Returns the part in at most `limit` bytes, with a note if pieces were omitted; empty if it has no pieces or no space. */
function limitedPart(part, limit) {
    const { head, pieces, foot, left } = part;
    if (pieces.length === 0)
        return '';
    const whole = `${head}${pieces.join('')}${foot}`;
    if ((0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(whole) <= limit)
        return whole;
    const room = limit - (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(`${head}${foot}\n\n${left(pieces.length)}`);
    const kept = choose(part, room);
    if (room < 0)
        return '';
    const note = `\n\n${left(pieces.length - kept.size)}`;
    if (kept.size === 0)
        return note.trimStart();
    return `${head}${pieces.filter((_piece, index) => kept.has(index)).join('')}${foot}${note}`;
}
/** Chooses as many pieces as fit: urgent ones first, each kind in order. */
function choose({ pieces, urgent = () => false }, room) {
    const indices = [...pieces.keys()];
    const kept = new Set();
    let free = room;
    for (const index of [...indices.filter(urgent), ...indices.filter((one) => !urgent(one))]) {
        free -= (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(pieces[index] ?? '');
        if (free < 0)
            break;
        kept.add(index);
    }
    return kept;
}


/***/ }),

/***/ 813:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   PT: () => (/* binding */ markup),
/* harmony export */   SM: () => (/* binding */ withCode),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export Html */
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);

/** A piece of HTML. Only `html` and `markup` make one, so that text from elsewhere can't become part of it unescaped. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Creates a piece of HTML from a template: `html\`<p>${anything}</p>\``. Text is escaped, also in quoted attributes. */
function html(parts, ...contents) {
    return new Html(parts.map((part, index) => part + textOf(contents[index])).join(''));
}
/** Declares a text as HTML: one of our own constants, or text that is already escaped. */
function markup(text) {
    return new Html(text);
}
/** Returns text in which each command in backticks is formatted as code. */
function withCode(text) {
    const parts = text.split(/`([^`]+)`/);
    return html `${parts.map((part, index) => (index % 2 === 1 ? html `<code>${part}</code>` : html `${part}`))}`;
}
const plain = /^[\t\n\x20\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e]*$/;
const special = /[&<>"']/g;
const references = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Returns text as HTML in which each character is itself: none has a meaning, and none is invisible or reorders others. */
function escapeHtml(text) {
    if (isPlain(text))
        return text;
    return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .printableText */ .XU)(text).replace(special, (character) => references[character] ?? '');
}
function textOf(content) {
    if (content === undefined)
        return '';
    if (content instanceof Html)
        return content.text;
    return typeof content === 'object' ? content.map(({ text }) => text).join('') : escapeHtml(String(content));
}
/** Returns whether a text is the same as HTML: most text is. */
function isPlain(text) {
    return plain.test(text);
}


/***/ }),

/***/ 154:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ replacementFault),
/* harmony export */   q: () => (/* binding */ pageStart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(813);


/** How every page that is written to a file begins, so that it can be told from other files. */
const beginning = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="Borgflow">`;
/** The start of a page, up to its policy. */
const pageStart = (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .PT)(beginning);
/**
 * Returns why a page must not replace a file, to complete a sentence: it contains something else, so its path may be a typing
 * error. Undefined if there is no file, or if it is empty, a page, or not a regular file. Throws errors of the file system.
 */
function replacementFault(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (found?.isFile() !== true || found.size === 0 || isPage(path))
        return undefined;
    return 'it contains something other than a report, which is not replaced (remove it, or name another file)';
}
function isPage(path) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const start = Buffer.alloc(beginning.length);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, start, 0, start.length, 0);
        return start.toString('latin1') === beginning;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 4432:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ style)
/* harmony export */ });
/** The style of the page: system fonts, both color schemes, narrow screens, and paper. Colors of text have a contrast of at least 4.5. */
const style = `
:root {
  color-scheme: light dark;
  --ground: #f7f7f5; --surface: #ffffff; --sunken: #f3f4f4; --text: #1b1f24; --muted: #59626d; --line: #e2e4e6; --link: #0b57a4;
  --success: #1a7348; --warning: #855500; --failure: #b3261e; --cancelled: #6d45a8; --skipped: #59626d;
  --success-ground: #e6f3ec; --warning-ground: #fbf1dc; --failure-ground: #fcebe9; --cancelled-ground: #f1ebfa; --skipped-ground: #eceef0;
  --bar: #4a8f6d; --original: #8fa3b8; --compressed: #4f7fb0; --new: #1a7348;
  --c1: #b3261e; --c2: #1a6d3c; --c3: #7d5200; --c4: #0b57a4; --c5: #8a3382; --c6: #0a6672; --c8: #59626d;
  --g1: #fbdedb; --g2: #d8efe0; --g3: #f8e8c2; --g4: #d8e7f7; --g5: #f2dcf0; --g6: #d3edf0; --g8: #e2e5e8;
  --match: #ffe58a; --match-now: #ff9f43; --match-text: #1b1f24;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", "Noto Sans Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #101317; --surface: #171b20; --sunken: #12161a; --text: #e6e9ec; --muted: #9ca6b1; --line: #2b3138; --link: #8abaf5;
    --success: #6fd09b; --warning: #e5b85c; --failure: #ff9187; --cancelled: #c3a5f5; --skipped: #9ca6b1;
    --success-ground: #15291f; --warning-ground: #2e2512; --failure-ground: #341b19; --cancelled-ground: #261f36; --skipped-ground: #22272d;
    --bar: #4f9d78; --original: #566575; --compressed: #5f93c9; --new: #6fd09b;
    --c1: #ff9187; --c2: #6fd09b; --c3: #e5b85c; --c4: #8abaf5; --c5: #e3a3dc; --c6: #6fcbd6; --c8: #9ca6b1;
    --g1: #4d211e; --g2: #173d2a; --g3: #453512; --g4: #1b3656; --g5: #452143; --g6: #123f45; --g8: #30363d;
    --match: #6b5300; --match-now: #b45f06; --match-text: #ffffff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 6rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; max-width: 76rem; background: var(--ground); color: var(--text); font: 1rem/1.55 var(--sans); }
h1, h2, h3, p, dl, dd, ul, ol, figure, pre, table { margin: 0; padding: 0; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); line-height: 1.18; letter-spacing: -0.02em; font-weight: 650; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; font-weight: 650; }
h3 { font-size: 1rem; line-height: 1.45; font-weight: 400; overflow-wrap: anywhere; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
b { font-weight: 620; }
code, pre { font-family: var(--mono); font-size: 0.8125rem; font-variant-ligatures: none; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; tab-size: 8; line-height: 1.6; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 4px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--surface); z-index: 3; }
.right, .time, dd, time { font-variant-numeric: tabular-nums; }
.right { text-align: right; }
.note { color: var(--muted); margin-top: 0.75rem; }

header { padding-top: clamp(1.5rem, 4vw, 3rem); }
.brand { color: var(--muted); font-size: 0.875rem; }
.brand b { color: var(--text); }
.outcome { display: flex; gap: 0.875rem; align-items: flex-start; margin-top: clamp(1.25rem, 3vw, 2rem); }
.outcome .mark { flex: none; display: grid; place-items: center; width: 2.25rem; height: 2.25rem; margin-top: 0.1rem; border-radius: 50%; font-size: 1.125rem; line-height: 1; color: var(--own); background: var(--own-ground); }
.lede code, h3 code { font-size: 0.9em; }
.lede { margin-top: 1rem; max-width: 62ch; font-size: 1.0625rem; overflow-wrap: anywhere; }
.numbers { display: flex; flex-wrap: wrap; gap: 1.25rem 2.5rem; margin-top: 1.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.numbers dt { color: var(--muted); font-size: 0.8125rem; }
.numbers dd { font-size: 1.25rem; font-weight: 600; letter-spacing: -0.01em; }
.success { --own: var(--success); --own-ground: var(--success-ground); }
.warning { --own: var(--warning); --own-ground: var(--warning-ground); }
.failure { --own: var(--failure); --own-ground: var(--failure-ground); }
.cancelled { --own: var(--cancelled); --own-ground: var(--cancelled-ground); }
.skipped { --own: var(--skipped); --own-ground: var(--skipped-ground); }
nav { margin-top: 1.75rem; font-size: 0.9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.375rem 1.5rem; }
section { margin-top: clamp(2.25rem, 5vw, 3.25rem); }
section > h2 { margin-bottom: 1rem; }
footer { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; overflow-wrap: anywhere; }

.problem { background: var(--surface); border: 1px solid var(--line); border-left: 4px solid var(--own); border-radius: 8px; padding: 1.125rem 1.25rem 1.25rem; }
.problem + .problem { margin-top: 1rem; }
.problem dl { margin-top: 0.875rem; display: grid; gap: 0.375rem; }
.problem dl > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0.25rem 1rem; }
.problem dt { color: var(--muted); font-size: 0.9375rem; }
.problem dd { overflow-wrap: anywhere; }
figure { margin-top: 1rem; }
figcaption { color: var(--muted); font-size: 0.9375rem; margin-bottom: 0.375rem; }
figure pre, .tree { background: var(--sunken); border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem 0.875rem; }
#missed li, #warnings li { padding: 0.375rem 0 0.375rem 1.25rem; position: relative; overflow-wrap: anywhere; }
#missed li::before, #warnings li::before { content: ""; position: absolute; left: 0.125rem; top: 1em; width: 6px; height: 6px; border-radius: 50%; background: var(--skipped); }
#warnings li::before { background: var(--warning); }
details.plain > summary { cursor: pointer; color: var(--link); width: fit-content; padding: 0.25rem 0; }
details.plain li { font-size: 0.9375rem; color: var(--muted); }
details.plain li b { color: var(--text); font-weight: 500; }

table { border-collapse: collapse; width: 100%; }
.repositories { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; border-spacing: 0; border-collapse: separate; font-size: 0.9375rem; }
.repositories th { font-size: 0.8125rem; font-weight: 500; color: var(--muted); text-align: left; white-space: nowrap; }
.repositories th.right { text-align: right; }
.repositories th, .repositories td { padding: 0.625rem 0.75rem; vertical-align: top; }
.repositories td { border-top: 1px solid var(--line); overflow-wrap: break-word; max-width: 18rem; }
.repositories td:nth-child(3) { overflow-wrap: anywhere; min-width: 11rem; }
.repositories td.right { white-space: nowrap; font-variant-numeric: tabular-nums; }
.repositories td:nth-child(2) { font-weight: 600; }
.empty { color: var(--muted); }
.pill { display: inline-block; padding: 0.0625rem 0.625rem; border-radius: 0.75rem; font-size: 0.875rem; color: var(--own); background: var(--own-ground); }

.axis { display: grid; grid-template-columns: minmax(8rem, 15rem) minmax(0, 1fr) minmax(4.5rem, 8.5rem); gap: 1rem; }
.axis svg { grid-column: 2; }
svg { display: block; width: 100%; overflow: visible; }
.axis text { fill: var(--muted); font: 0.75rem var(--sans); font-variant-numeric: tabular-nums; }
#grid line { stroke: var(--line); stroke-width: 1; }
.timeline li { display: grid; grid-template-columns: minmax(8rem, 15rem) minmax(0, 1fr) minmax(4.5rem, 8.5rem); gap: 0 1rem; align-items: center; font-size: 0.9375rem; line-height: 1.4; padding: 0.1875rem 0; }
.timeline .file { display: block; padding-top: 0.875rem; color: var(--muted); }
.timeline .file:first-child { padding-top: 0; }
.timeline .file h3 { font-size: 0.875rem; }
.timeline a { color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.timeline a:hover b { text-decoration: underline; }
.timeline a b { font-weight: 500; }
.timeline a span { color: var(--muted); }
.timeline i { color: var(--own); font-style: normal; }
.timeline rect { fill: var(--own); stroke: var(--own); stroke-width: 2; stroke-linejoin: round; }
.timeline .success rect { fill: var(--bar); stroke: var(--bar); }
.timeline .time { color: var(--muted); font-size: 0.875rem; text-align: right; }
.timeline li:not(.success) .time { color: var(--own); }

.sizes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; }
.archive { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.125rem; }
.archive h3 { font-weight: 600; }
.archive p { color: var(--muted); font-size: 0.875rem; margin-bottom: 0.625rem; overflow-wrap: anywhere; }
.archive th { font-weight: 400; text-align: left; color: var(--muted); width: 6rem; }
.archive th, .archive td { font-size: 0.875rem; padding: 0.125rem 0; }
.archive td.right { width: 5rem; white-space: nowrap; }
.archive .ground { fill: var(--sunken); }
.original rect:last-child { fill: var(--original); }
.compressed rect:last-child { fill: var(--compressed); }
.new rect:last-child { fill: var(--new); }

.past rect { fill: var(--original); }
.past rect.latest { fill: var(--compressed); }
.past rect:is(.failure, .cancelled, .warning) { fill: var(--own); }
.past td, .past th { vertical-align: bottom; padding-bottom: 0.5rem; }

.controls { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.625rem 0; background: var(--ground); }
.controls[hidden] { display: none; }
.controls label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
input, button { font: inherit; font-size: 0.9375rem; color: inherit; background: var(--surface); border: 1px solid var(--muted); border-radius: 6px; padding: 0.375rem 0.75rem; }
input { flex: 1 1 14rem; min-width: 0; }
input::placeholder { color: var(--muted); opacity: 1; }
button { cursor: pointer; }
button:hover { border-color: var(--text); }
#found { color: var(--muted); font-size: 0.875rem; min-width: 9rem; font-variant-numeric: tabular-nums; }
.step { contain: layout style; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; margin-top: 0.5rem; scroll-margin-top: 5rem; }
.step[hidden] { display: none; }
p.step, .step > summary { display: grid; grid-template-columns: 0.4rem 1rem minmax(0, 1fr) auto 5.5rem; gap: 0.125rem 0.625rem; align-items: baseline; padding: 0.5625rem 0.875rem; font-size: 0.9375rem; }
.step > summary { cursor: pointer; border-radius: 8px; overflow-wrap: anywhere; }
.step > summary::-webkit-details-marker { display: none; }
.step > summary::before { content: ""; width: 0.4rem; height: 0.4rem; border: solid var(--muted); border-width: 0 1.5px 1.5px 0; transform: translateY(-0.15rem) rotate(-45deg); }
.step[open] > summary::before { transform: translateY(-0.25rem) rotate(45deg); }
p.step::before { content: ""; }
.general > summary b { grid-column: 2 / 5; }
.step > summary:hover b { text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
.step b { font-weight: 560; }
.step .mark { color: var(--own); width: 1rem; text-align: center; }
.end, .count { color: var(--muted); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.count { text-align: right; }
.step:is(.failure, .warning, .cancelled) .end { color: var(--own); }
.step pre { contain: content; border-top: 1px solid var(--line); padding: 0.75rem 0.875rem 0.875rem; background: var(--sunken); border-radius: 0 0 8px 8px; }
.chunk { display: block; content-visibility: auto; contain-intrinsic-size: auto 52rem; }
.chunk:last-child:first-child { content-visibility: visible; }
.gap { display: block; margin: 0.75rem 0; padding: 0.375rem 0; border: dashed var(--muted); border-width: 1px 0; text-align: center; color: var(--muted); font-family: var(--sans); }
pre i { color: var(--muted); }
.error { color: var(--failure); }
.warning:is(span) { color: var(--warning); }
.detail { color: var(--muted); }
.c1 { color: var(--c1); } .c2 { color: var(--c2); } .c3 { color: var(--c3); } .c4 { color: var(--c4); } .c5 { color: var(--c5); } .c6 { color: var(--c6); } .c8, .sd { color: var(--c8); }
.g1 { background: var(--g1); } .g2 { background: var(--g2); } .g3 { background: var(--g3); } .g4 { background: var(--g4); } .g5 { background: var(--g5); } .g6 { background: var(--g6); } .g8, .sv { background: var(--g8); }
[class^="g"]:is(span):not(.gap), .sv { color: var(--text); }
.sb { font-weight: 700; } .si { font-style: italic; } .su { text-decoration: underline; } .sx { text-decoration: line-through; } .su.sx { text-decoration: underline line-through; }
::highlight(match) { background: var(--match); color: var(--match-text); }
::highlight(match-now) { background: var(--match-now); color: var(--match-text); }

@media (max-width: 60rem) {
  .repositories thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .repositories, .repositories tbody { display: block; }
  .repositories tr { padding: 0.75rem 0; align-items: start; }
  .repositories tr + tr { border-top: 1px solid var(--line); }
  .repositories tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
  .repositories td, .repositories td:nth-child(3) { display: grid; min-width: 0; grid-template-columns: 7.5rem minmax(0, 1fr); max-width: none; gap: 1rem; border: 0; padding: 0.125rem 0.875rem; overflow-wrap: anywhere; }
  .repositories td.right { text-align: left; }
  .repositories td.empty { display: none; }
  .repositories td::before { content: attr(data-head); color: var(--muted); font-weight: 400; }
  .pill { justify-self: start; }
}
@media (max-width: 46rem) {
  .axis { display: block; margin-bottom: 0.25rem; }
  .timeline li { grid-template-columns: minmax(0, 1fr) auto; padding: 0.375rem 0; }
  .timeline svg { grid-row: 2; grid-column: 1 / -1; margin-top: 0.25rem; }
  .problem dl > div { grid-template-columns: minmax(0, 1fr); }
  .problem dl { gap: 0.625rem; }
  p.step, .step > summary { grid-template-columns: 0.4rem 1rem minmax(0, 1fr) auto; }
  .general > summary b { grid-column: 2 / 4; }
  .end { grid-row: 2; grid-column: 3 / 5; }
  .count { grid-row: 1; grid-column: 4; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { color-scheme: light; font-size: 12px; --ground: #fff; --surface: #fff; --sunken: #fff; }
  body { max-width: none; padding: 0; }
  .pill, .outcome .mark, rect { print-color-adjust: exact; }
  nav, .controls, .skip { display: none; }
  .step, .problem, .archive, .repositories tr, .timeline li { break-inside: avoid; }
  details[open].step { break-inside: auto; }
  .step, .step pre { contain: none; }
  h2, summary { break-after: avoid; }
  .chunk { content-visibility: visible; }
  section { margin-top: 1.5rem; }
}
`;


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


/***/ })

};
;