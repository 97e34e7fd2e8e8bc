"use strict";
exports.id = 534;
exports.ids = [534];
exports.modules = {

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

/***/ 1534:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReportReporter: () => (/* binding */ createReportReporter),
  reportFault: () => (/* binding */ reportFault)
});

// UNUSED EXPORTS: createReport

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/system/write-file.js
var write_file = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/src/reporters/reporters.js
var reporters = __webpack_require__(8173);
// EXTERNAL MODULE: ./lib/src/reporters/run-history.js
var run_history = __webpack_require__(8951);
// EXTERNAL MODULE: ./lib/src/reporters/run-record.js
var run_record = __webpack_require__(918);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/reporters/headline.js
var headline = __webpack_require__(3836);
// EXTERNAL MODULE: ./lib/src/reporters/limited-part.js
var limited_part = __webpack_require__(2051);
// EXTERNAL MODULE: ./lib/src/reporters/wording.js
var wording = __webpack_require__(1839);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/reporters/report/html.js
var html = __webpack_require__(813);
;// CONCATENATED MODULE: ./lib/src/reporters/report/html-part.js


/** Returns a part of limited size, with a note that says how many pieces were omitted. */
function htmlPart({ head = (0,html/* html */.qy) ``, pieces, foot = (0,html/* html */.qy) ``, noun, nouns, urgent }) {
    const left = (number) => (0,phrases/* count */.U9)(number, `more ${noun}`, nouns && `more ${nouns}`);
    return {
        head: head.text,
        pieces: pieces.map(({ text }) => text),
        foot: foot.text,
        left: (number) => (0,html/* html */.qy) `<p class="note">${left(number)} omitted: this report would be too large.</p>`.text,
        ...(urgent && { urgent }),
    };
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/archive-sizes.js






/** Returns the sizes of each archive as bars: before compression, after it, and what was new in the repository. */
function archiveSizes({ results }) {
    const made = results.flatMap((result) => result.archive === undefined ? [] : [{ ...result, archive: result.archive }]);
    const most = made.reduce((largest, { archive }) => Math.max(largest, archive.original_size, archive.compressed_size), 1);
    return htmlPart({
        head: (0,html/* html */.qy) `<div class="sizes">\n`,
        pieces: made.map(({ archive, repository }) => (0,html/* html */.qy) `<div class="archive"><h3>${(0,cleaning/* oneLine */.TN)(archive.archive)}</h3>
<p>${(0,wording/* repositoryName */.aR)(repository)} · ${(0,phrases/* count */.U9)(archive.files, 'file')}</p>
<table>${bars(archive, most)}</table></div>\n`),
        foot: (0,html/* html */.qy) `</div>`,
        noun: 'archive',
    });
}
function bars(archive, most) {
    const kinds = [
        ['original', archive.original_size],
        ['compressed', archive.compressed_size],
        ['new', archive.deduplicated_size],
    ];
    return kinds.map(([name, bytes]) => {
        const width = `${((bytes / most) * 100).toFixed(2)}%`;
        const bar = (0,html/* html */.qy) `<svg height="10" aria-hidden="true"><rect class="ground" width="100%" height="10"/><rect width="${width}" height="10"/></svg>`;
        return (0,html/* html */.qy) `<tr class="${name}"><th scope="row">${name}</th><td>${bar}</td><td class="right">${(0,amounts/* size */.Ej)(bytes)}</td></tr>`;
    });
}

// EXTERNAL MODULE: ./lib/src/reporters/step-results.js
var step_results = __webpack_require__(4958);
;// CONCATENATED MODULE: ./lib/src/reporters/report/step-anchors.js
/** Returns the anchor of each step's log on the page, in the order in which the steps began. */
function stepAnchors({ runs }) {
    return new Map([...runs.keys()].map((step, index) => [step, `step-${index + 1}`]));
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/log-section.js







/** Returns the log: one fold per step, open if the step failed, and the controls that need JavaScript, which shows them. */
function logSection(record, log) {
    const anchors = stepAnchors(record);
    const runs = [...record.runs.values()];
    const about = log.of(undefined);
    const folds = runs.map((run) => stepFold(run, log.of(run.step), anchors.get(run.step) ?? ''));
    const general = isEmpty(about)
        ? []
        : [fold({ id: 'step-0', title: (0,html/* html */.qy) `<b>Configuration and plan</b>`, lines: about })];
    return htmlPart({
        head: controls,
        pieces: [...general, ...folds],
        noun: 'step',
        urgent: (index) => {
            const run = runs[index - general.length];
            return run === undefined || (0,step_results/* shownOutcome */.CF)(run) !== 'success';
        },
    });
}
const controls = (0,html/* html */.qy) `<div class="controls" role="search" hidden>
<label for="find">Search the log</label>
<input id="find" type="search" autocomplete="off" spellcheck="false" placeholder="Search the log" aria-describedby="found">
<button type="button" id="previous" aria-label="Previous match">↑</button><button type="button" id="next" aria-label="Next match">↓</button>
<span id="found" role="status"></span>
<button type="button" id="all">Expand all</button>
</div>
`;
function isEmpty({ head, omitted, tail }) {
    return head.length + omitted + tail.length === 0;
}
function stepFold(run, lines, id) {
    const outcome = (0,step_results/* shownOutcome */.CF)(run);
    const at = new Date(run.since);
    const time = (0,html/* html */.qy) `<time datetime="${at.toISOString()}">${(0,amounts/* clockTime */.qo)(at)}:${(0,amounts/* twoDigits */.Bj)(at.getSeconds())}</time>`;
    const title = (0,html/* html */.qy) `<span class="mark" aria-hidden="true">${wording/* outcomeSymbols */.Aj[outcome]}</span> <b>${(0,wording/* stepTitle */.Fb)(run.step)}</b> <span class="end">${time} ${(0,step_results/* runEnding */.nH)(run)}</span>`;
    return fold({ id, title, lines, outcome, open: outcome === 'failure' });
}
/** Returns a step's log; one without output has nothing to unfold. */
function fold({ id, title, lines, outcome = 'general', open = false }) {
    if (isEmpty(lines))
        return (0,html/* html */.qy) `<p class="step ${outcome}" id="${id}">${title}</p>\n`;
    const number = lines.head.length + lines.omitted + lines.tail.length;
    const gap = lines.omitted === 0
        ? undefined
        : (0,html/* html */.qy) `<span class="gap">${(0,phrases/* count */.U9)(lines.omitted, 'line')} omitted here, to keep this report small\n</span>`;
    return (0,html/* html */.qy) `<details class="step ${outcome}" id="${id}"${open ? (0,html/* html */.qy) ` open` : undefined}><summary>${title} <span class="count">${(0,phrases/* count */.U9)(number, 'line')}</span></summary>
<pre>${chunks(lines.head)}${gap}${chunks(lines.tail)}</pre></details>\n`;
}
const chunkLines = 40;
/** Returns lines in blocks, so that a browser lays out only those that are on the screen. */
function chunks(lines) {
    return Array.from({ length: Math.ceil(lines.length / chunkLines) }, (_, index) => {
        const own = lines.slice(index * chunkLines, (index + 1) * chunkLines);
        return (0,html/* html */.qy) `<span class="chunk">${(0,html/* markup */.PT)(own.join('\n'))}\n</span>`;
    });
}

// EXTERNAL MODULE: ./lib/src/reporters/closing-lines.js
var closing_lines = __webpack_require__(4278);
;// CONCATENATED MODULE: ./lib/src/reporters/report/outcome-header.js







/** Returns the top of the page: how the run ended, why in one sentence, and the numbers that matter. */
function outcomeHeader({ record, report, title }) {
    const outcome = report?.outcome ?? 'failure';
    const { startedAt } = record;
    const numbers = keyNumbers(record, report).map(([name, value]) => (0,html/* html */.qy) `<div><dt>${name}</dt><dd>${value}</dd></div>`);
    return (0,html/* html */.qy) `<header class="${outcome}">
<p class="brand"><b>Borgflow</b> run report${startedAt && (0,html/* html */.qy) ` · <time datetime="${startedAt.toISOString()}">${(0,amounts/* formatZonedMoment */.qA)(startedAt)}</time>`}</p>
<div class="outcome"><span class="mark" aria-hidden="true">${wording/* outcomeSymbols */.Aj[outcome]}</span>
<h1>${title}</h1></div>
<p class="lede">${(0,html/* withCode */.SM)(outcomeSentence(record, report))}</p>
<dl class="numbers">${numbers}</dl>
</header>`;
}
/** Returns one sentence: for a failure what failed, why, how the command ended, and what did not run because of it. */
function outcomeSentence(record, report) {
    const [first] = record.troubles.filter(({ cancelled }) => !cancelled);
    if (report === undefined)
        return 'Borgflow ended before the run did, so this report is incomplete.';
    if (first === undefined || report.outcome !== 'failure')
        return (0,closing_lines/* closingLine */.o)(report, (0,headline/* requestOf */.f)(record));
    const { failure, consequence } = first;
    const sentence = (0,cleaning/* oneLine */.TN)((0,wording/* failureSentence */.Qz)(failure));
    // Nothing may follow a command: it could be copied along with it.
    if (/\bfix it with: \S/i.test(sentence))
        return sentence;
    const { exitCode } = failure;
    const status = exitCode === undefined || sentence.includes('status ') ? '' : ` (exit status ${exitCode})`;
    const after = consequence === undefined ? '' : `; ${consequence.charAt(0).toLowerCase()}${consequence.slice(1)}`;
    return `${`${sentence.replace(/\.$/, '')}${status}${after}`.replace(/\.$/, '')}.`;
}
function keyNumbers(record, report) {
    const archives = report?.archives ?? [];
    const known = record.plan?.configurations.reduce((sum, file) => sum + file.repositories.length, 0) ?? 0;
    const sum = (key) => archives.reduce((total, archive) => total + archive[key], 0);
    const backedUp = new Set(archives.map(({ configuration, repository }) => `${configuration}\n${repository}`)).size;
    const failed = record.results.filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled').length;
    return [
        ...(report === undefined ? [] : [['Duration', (0,amounts/* duration */.p0)(report.seconds)]]),
        ...(archives.length > 0
            ? [
                ['Backed up', `${(0,phrases/* grouped */.zD)(backedUp)} of ${(0,phrases/* grouped */.zD)(known)}`],
                ['Files', (0,phrases/* grouped */.zD)(sum('files'))],
                ['Size', (0,amounts/* size */.Ej)(sum('original_size'))],
                ['New data', (0,amounts/* size */.Ej)(sum('deduplicated_size'))],
            ]
            : [['Repositories', (0,phrases/* grouped */.zD)(known)]]),
        ...(failed > 0 ? [['Failed', (0,phrases/* grouped */.zD)(failed)]] : []),
        ...(record.warnings.length > 0 ? [['Warnings', (0,phrases/* grouped */.zD)(record.warnings.length)]] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/page-script.js
/**
 * The script of the page, which works without it: searches the log, opens folds that links lead to, and expands all. It creates
 * no markup: matches are highlighted by ranges.
 */
const script = `
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const controls = document.querySelector('.controls');
  const find = byId('find'), found = byId('found'), all = byId('all');
  const steps = [...document.querySelectorAll('.step')];
  const folds = steps.filter((step) => step.localName === 'details');
  const mostMatches = 5000;
  let matches = [], current = -1, openBefore;

  const texts = new Map();
  const textOf = (step) => {
    if (!texts.has(step)) {
      const text = step.textContent, low = text.toLowerCase();
      texts.set(step, low.length === text.length ? low : text);
    }
    return texts.get(step);
  };
  const places = (step, word) => {
    const text = textOf(step), starts = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) starts.push(at);
    return starts;
  };
  const rangesOf = (step, starts, length) => {
    const walker = document.createTreeWalker(step, NodeFilter.SHOW_TEXT), ranges = [];
    let node = walker.nextNode(), passed = 0;
    const locate = (offset) => {
      while (node && passed + node.data.length < offset) { passed += node.data.length; node = walker.nextNode(); }
      return [node, offset - passed];
    };
    for (const start of starts) {
      const range = document.createRange();
      range.setStart(...locate(start));
      range.setEnd(...locate(start + length));
      ranges.push(range);
    }
    return ranges;
  };
  const highlight = (name, ranges) => {
    if (!('highlights' in CSS)) return;
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges));
  };
  const plural = (number, one, many) => number.toLocaleString('en-US') + ' ' + (number === 1 ? one : many);

  const search = () => {
    const word = find.value.toLowerCase();
    openBefore ??= new Map(folds.map((fold) => [fold, fold.open]));
    matches = [];
    current = -1;
    let total = 0, inSteps = 0;
    for (const step of steps) {
      const starts = word === '' ? [] : places(step, word);
      total += starts.length;
      inSteps += starts.length > 0 ? 1 : 0;
      step.hidden = word !== '' && starts.length === 0;
      if (step.localName === 'details') step.open = word === '' ? openBefore.get(step) : starts.length > 0;
      const free = mostMatches - matches.length;
      if (starts.length > 0 && free > 0) matches.push(...rangesOf(step, starts.slice(0, free), word.length));
    }
    if (word === '') openBefore = undefined;
    highlight('match', matches);
    highlight('match-now', []);
    found.textContent = word === '' ? '' : total === 0 ? 'No match' : plural(total, 'match', 'matches') + ' in ' + plural(inSteps, 'step', 'steps');
    tellAll();
  };
  const go = (by) => {
    if (matches.length === 0) return;
    current = (current + by + (current < 0 && by < 0 ? 1 : 0) + matches.length) % matches.length;
    const range = matches[current];
    highlight('match-now', [range]);
    found.textContent = (current + 1).toLocaleString('en-US') + ' of ' + plural(matches.length, 'match', 'matches');
    const center = () => {
      const box = range.getBoundingClientRect();
      scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
    };
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    center();
    requestAnimationFrame(center);
  };
  const tellAll = () => {
    all.textContent = folds.every((fold) => fold.open || fold.hidden) ? 'Collapse all' : 'Expand all';
  };
  const openTarget = () => {
    const target = location.hash === '' ? null : byId(location.hash.slice(1));
    if (target?.localName === 'details') target.open = true;
  };

  let waiting;
  const searchNow = () => { clearTimeout(waiting); waiting = undefined; search(); };
  find.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(searchNow, 120); });
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') { event.preventDefault(); if (waiting) searchNow(); go(event.shiftKey ? -1 : 1); }
    if (event.key === 'Escape') { find.value = ''; searchNow(); }
  });
  byId('next').addEventListener('click', () => go(1));
  byId('previous').addEventListener('click', () => go(-1));
  all.addEventListener('click', () => {
    const open = !folds.every((fold) => fold.open || fold.hidden);
    for (const fold of folds) fold.open = open;
    tellAll();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === find) return;
    event.preventDefault();
    find.focus();
  });
  addEventListener('hashchange', openTarget);
  openTarget();
  controls.hidden = false;
  tellAll();
})();
`;

// EXTERNAL MODULE: ./lib/src/reporters/report/page-start.js
var page_start = __webpack_require__(154);
// EXTERNAL MODULE: ./lib/src/reporters/report/page-style.js
var page_style = __webpack_require__(4432);
// EXTERNAL MODULE: ./lib/src/history/repository-histories.js
var repository_histories = __webpack_require__(4680);
;// CONCATENATED MODULE: ./lib/src/reporters/report/past-runs.js







const mostRuns = 30;
/** Returns how durations and sizes have developed: a card for the runs, and one for each repository of the last of them. */
function pastRuns(runs) {
    const last = runs.at(-1);
    const files = new Set(last?.configurations.map(({ path }) => path));
    const shown = runs
        .filter(({ configurations }) => configurations.some(({ path }) => files.has(path)))
        .slice(-mostRuns);
    const histories = (0,repository_histories/* repositoryHistories */.ZZ)(shown).filter(({ entries }) => entries.at(-1)?.run === last && entries.some(({ ended }) => ended.outcome !== null));
    const fileOf = (0,repository_histories/* fileNames */.jx)(histories);
    return htmlPart({
        head: (0,html/* html */.qy) `<div class="sizes">\n`,
        pieces: shown.length < 2 ? [] : [runCard(shown), ...histories.map((history) => repositoryCard(history, fileOf(history)))],
        foot: (0,html/* html */.qy) `</div>`,
        noun: 'repository',
        nouns: 'repositories',
    });
}
function runCard(runs) {
    const bars = runs.map((run) => ({ amount: run.duration, outcome: run.outcome }));
    const days = [runs[0], runs.at(-1)].map((run) => (0,amounts/* date */.p6)(new Date(run?.started ?? 0)));
    return (0,html/* html */.qy) `<div class="archive"><h3>${(0,phrases/* count */.U9)(runs.length, 'run')}</h3>
<p>${[...new Set(days)].join(' to ')}</p>
<table>${chart('duration', bars, amounts/* duration */.p0)}</table></div>\n`;
}
function repositoryCard({ repository, entries }, configuration) {
    const barsOf = (amountOf) => entries.map((entry) => ({ amount: amountOf(entry), outcome: entry.outcome ?? 'skipped' }));
    const rows = [
        chart('duration', barsOf(({ ended }) => (ended.outcome === null ? undefined : ended.duration)), amounts/* duration */.p0),
        chart('size', barsOf(({ ended }) => ended.archive?.original_size), amounts/* size */.Ej),
        chart('new', barsOf(({ ended }) => ended.archive?.deduplicated_size), amounts/* size */.Ej),
    ];
    return (0,html/* html */.qy) `<div class="archive"><h3>${(0,wording/* repositoryName */.aR)(repository)}</h3>
<p>${(0,cleaning/* oneLine */.TN)(configuration)}</p>
<table>${rows}</table></div>\n`;
}
const height = 36;
/** Returns a row with one bar per run, oldest first, and the amount of the last one; in words, if nobody can see it. */
function chart(name, bars, words) {
    const amounts = bars.flatMap(({ amount }) => amount ?? []);
    const most = Math.max(1e-9, ...amounts);
    const share = 100 / Math.max(10, bars.length);
    const shown = bars.map(({ amount, outcome }, index) => {
        const tall = amount === undefined ? 3 : Math.max(1, (amount / most) * height);
        const kind = index === bars.length - 1 ? `${outcome} latest` : outcome;
        return (0,html/* html */.qy) `<rect class="${kind}" x="${(index * share).toFixed(2)}%" width="${(share * 0.72).toFixed(2)}%" y="${(height - tall).toFixed(1)}" height="${tall.toFixed(1)}"/>`;
    });
    const bad = bars.filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled');
    const extremes = amounts.length === 0 ? 'nothing' : `${words(Math.min(...amounts))} to ${words(most)}`;
    const told = `${name} of ${(0,phrases/* count */.U9)(bars.length, 'run')}: ${extremes}${bad.length > 0 ? `; ${bad.length} ${wording/* outcomeWords */.wX.failure} or ${wording/* outcomeWords */.wX.cancelled}` : ''}`;
    const latest = bars.at(-1)?.amount;
    return (0,html/* html */.qy) `<tr class="past"><th scope="row">${name}</th><td><svg height="${height}" role="img" aria-label="${told}">${shown}</svg></td><td class="right">${latest === undefined ? '–' : words(latest)}</td></tr>`;
}

// EXTERNAL MODULE: ./lib/src/reporters/failed-output.js
var failed_output = __webpack_require__(1846);
// EXTERNAL MODULE: ./lib/src/reporters/plan-text.js + 1 modules
var plan_text = __webpack_require__(7441);
// EXTERNAL MODULE: ./lib/src/reporters/problem-facts.js
var problem_facts = __webpack_require__(9694);
// EXTERNAL MODULE: ./lib/src/text/escape-sequences.js
var escape_sequences = __webpack_require__(674);
;// CONCATENATED MODULE: ./lib/src/reporters/report/colored-text.js


/**
 * Returns a line of output as HTML: colors and styles become spans, other escape sequences are removed, a carriage return
 * begins a new line, and any other character that has an effect is shown as a symbol. Concealed text is visible.
 */
function coloredText(line) {
    if (!/[\r\x1b]/.test(line))
        return (0,html/* escapeHtml */.ZD)(line);
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    return whole
        .split(/\r+/)
        .map((part) => (part.includes('\x1b') ? coloredPart(part) : (0,html/* escapeHtml */.ZD)(part)))
        .join('\n');
}
function coloredPart(text) {
    let style = {};
    let end = 0;
    let written = '';
    for (const match of text.matchAll(escape_sequences/* escapeSequence */.X)) {
        written += spanOf(text.slice(end, match.index), style);
        end = match.index + match[0].length;
        if (match[2] === 'm')
            style = styleAfter(style, match[1] ?? '');
    }
    return written + spanOf(text.slice(end), style);
}
function spanOf(text, { color, ground, flags = '' }) {
    const shown = (0,html/* escapeHtml */.ZD)(text);
    if (shown === '')
        return '';
    // On a colored ground, text has the normal color, so that it can be read whatever the combination.
    const colors = ground === undefined ? (color === undefined ? [] : [`c${color}`]) : [`g${ground}`];
    const names = [...colors, ...[...flags].map((flag) => `s${flag}`)];
    return names.length === 0 ? shown : `<span class="${names.join(' ')}">${shown}</span>`;
}
/** The parameters that turn a style on, and those that turn it off: bold, dim, italic, underlined, reversed, crossed out. */
const stylesOn = { 1: 'b', 2: 'd', 3: 'i', 4: 'u', 7: 'v', 9: 'x', 21: 'u' };
const stylesOff = { 22: /[bd]/g, 23: /i/g, 24: /u/g, 27: /v/g, 29: /x/g };
function styleAfter(before, parameters) {
    const numbers = parameters.split(/[;:]/).map((text) => (text === '' ? 0 : Number(text)));
    let style = before;
    for (let index = 0; index < numbers.length; index += 1) {
        const number = numbers[index] ?? 0;
        if (number === 38 || number === 48 || number === 58) {
            const [color, length] = extendedColor(numbers.slice(index + 1));
            index += length;
            if (number === 38)
                style = { ...style, color };
            if (number === 48)
                style = { ...style, ground: color ?? 8 };
        }
        else {
            style = oneStyle(style, number);
        }
    }
    return style;
}
function oneStyle(style, number) {
    if (number === 0)
        return {};
    const { flags = '' } = style;
    const on = stylesOn[number];
    if (on !== undefined)
        return flags.includes(on) ? style : { ...style, flags: flags + on };
    const off = stylesOff[number];
    if (off !== undefined)
        return { ...style, flags: flags.replace(off, '') };
    const isBright = number >= 90 && number <= 107;
    const [tens, units] = [Math.floor(number / 10) * 10, number % 10];
    const shade = isBright ? shadeOf(units + 8) : shadeOf(units);
    if (number === 39)
        return { ...style, color: undefined };
    if (number === 49)
        return { ...style, ground: undefined };
    if (units > 7)
        return style;
    if (tens === 30 || tens === 90)
        return { ...style, color: shade };
    if (tens === 40 || tens === 100)
        return { ...style, ground: shade ?? 8 };
    return style;
}
/** Returns the color for one of the terminal's sixteen: black and white are the normal color of text, which can be read. */
function shadeOf(index) {
    if (index === 8)
        return 8;
    const color = index % 8;
    return color === 0 || color === 7 ? undefined : color;
}
/** Returns the closest of our colors for the parameters after 38 or 48, and how many of them belong to it. */
function extendedColor([kind, ...rest]) {
    if (kind === 5)
        return [paletteColor(rest[0] ?? 0), 2];
    if (kind !== 2)
        return [undefined, 1];
    const [red = 0, green = 0, blue = 0] = rest;
    return [closest(red, green, blue), 4];
}
function paletteColor(index) {
    if (index < 16)
        return shadeOf(index);
    if (index >= 232)
        return index < 246 ? 8 : undefined;
    const cube = index - 16;
    return closest(...[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((part) => part * 51));
}
function closest(red, green, blue) {
    const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
    if (most - least < 32)
        return most > 64 && most < 160 ? 8 : undefined;
    const middle = (most + least) / 2;
    return (red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0);
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/problem-sections.js









const longestSentence = 4000;
const longestLine = 1000;
/** Returns everything that went wrong: each with its command, how it ended, its place, and its last lines of output. */
function problemSection({ troubles }) {
    return htmlPart({
        pieces: troubles.map(problemCard),
        noun: 'error',
        urgent: (index) => troubles[index]?.cancelled === false,
    });
}
function problemCard(problem) {
    const { failure, excerpt } = problem;
    const sentence = (0,cleaning/* shorten */.ml)((0,cleaning/* oneLine */.TN)((0,wording/* failureSentence */.Qz)(failure)), longestSentence);
    const { step = '' } = failure;
    const subject = (0,cleaning/* oneLine */.TN)(step);
    const rest = subject !== '' && sentence.startsWith(subject) ? sentence.slice(subject.length) : undefined;
    const facts = (0,problem_facts/* problemFacts */.t9)(problem).map(({ name, text, literal }) => {
        const shown = (0,cleaning/* shorten */.ml)((0,cleaning/* oneLine */.TN)(text), longestSentence);
        const value = literal ? (0,html/* html */.qy) `<code>${shown}</code>` : (0,html/* html */.qy) `${shown}`;
        // A consequence says itself what it is: `Not run as a result: …`.
        const [, own = 'Afterwards', words = shown] = /^(Not run as a result): (.*)$/.exec(shown) ?? [];
        return (0,html/* html */.qy) `<div><dt>${name ?? own}</dt><dd>${name === undefined ? (0,html/* html */.qy) `${words}` : value}</dd></div>`;
    });
    const lines = (0,failed_output/* informativeLastLines */.Q)(failure);
    return (0,html/* html */.qy) `<article class="problem ${problem.cancelled ? 'cancelled' : 'failure'}">
<h3>${rest === undefined ? (0,html/* withCode */.SM)(sentence) : (0,html/* html */.qy) `<b>${subject}</b>${(0,html/* withCode */.SM)(rest)}`}</h3>
${facts.length > 0 ? (0,html/* html */.qy) `<dl>${facts}</dl>` : undefined}
${block('Configuration', excerpt)}${block('Last lines of output', lines)}</article>
`;
}
function block(title, lines) {
    if (lines.length === 0)
        return undefined;
    const text = lines.map((line) => coloredText((0,cleaning/* shorten */.ml)(line, longestLine))).join('\n');
    return (0,html/* html */.qy) `<figure><figcaption>${title}</figcaption><pre>${(0,html/* markup */.PT)(text)}</pre></figure>`;
}
/** Returns what did not run because something went wrong, and in a collapsed list everything else that did not run. */
function missedSection(record) {
    const lines = [...record.postponed, ...record.aftermath.missedLines()];
    const results = (0,step_results/* stepResults */.v8)(record).filter(({ step }) => !record.runs.has(step));
    const items = results.map(({ step, text }) => (0,html/* html */.qy) `<li><b>${(0,wording/* stepTitle */.Fb)(step)}</b> ${text}</li>\n`);
    const listed = lines.map((line) => (0,html/* html */.qy) `<li>${line}</li>\n`);
    const all = record.facts?.dryRun === true || items.length === 0
        ? (0,html/* html */.qy) ``
        : (0,html/* html */.qy) `<details class="plain"><summary>Every step that did not run (${items.length})</summary><ul>`;
    return htmlPart({
        head: (0,html/* html */.qy) `${listed.length > 0 ? (0,html/* html */.qy) `<ul>${listed}</ul>` : undefined}${all}`,
        pieces: all.text === '' ? [] : items,
        foot: all.text === '' ? (0,html/* html */.qy) `` : (0,html/* html */.qy) `</ul></details>`,
        noun: 'step',
    });
}
/** Returns what a dry run would have done. */
function planSection({ plan, facts }) {
    const lines = plan === undefined || facts?.dryRun !== true ? [] : (0,plan_text/* planLines */.HN)(plan);
    return htmlPart({
        head: (0,html/* html */.qy) `<pre class="tree">`,
        pieces: lines.map((line) => (0,html/* html */.qy) `${line}\n`),
        foot: (0,html/* html */.qy) `</pre>`,
        noun: 'line',
    });
}
/** Returns the warnings of the run. */
function warningSection({ warnings }) {
    return htmlPart({
        head: (0,html/* html */.qy) `<ul class="warnings">`,
        pieces: warnings.map((warning) => (0,html/* html */.qy) `<li>${(0,html/* withCode */.SM)((0,cleaning/* shorten */.ml)((0,cleaning/* oneLine */.TN)((0,problem_facts/* warningText */.i4)(warning)), longestSentence))}</li>\n`),
        foot: (0,html/* html */.qy) `</ul>`,
        noun: 'warning',
    });
}

// EXTERNAL MODULE: ./lib/src/reporters/repository-table.js + 6 modules
var repository_table = __webpack_require__(6652);
;// CONCATENATED MODULE: ./lib/src/reporters/report/repository-section.js




const columns = [{ head: 'configuration', align: 'left' }, ...repository_table/* repositoryColumns */._];
/** Returns the table of all repositories. On a narrow screen, each row is a card; the roles keep it a table for screen readers. */
function repositorySection(record) {
    const rows = record.plan === undefined ? [] : (0,repository_table/* repositoryRows */.Sk)(record.plan, record.results);
    const endingOf = (0,repository_table/* repositoryEndings */.h5)(record.reasons);
    const heads = columns.map(({ head, align }) => (0,html/* html */.qy) `<th role="columnheader" scope="col" class="${align}">${head}</th>`);
    return htmlPart({
        head: (0,html/* html */.qy) `<table role="table" class="repositories"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">\n`,
        pieces: rows.map((row) => rowHtml(row, endingOf(row))),
        foot: (0,html/* html */.qy) `</tbody></table>`,
        noun: 'repository',
        nouns: 'repositories',
        urgent: (index) => rows[index]?.outcome !== 'success',
    });
}
function rowHtml(row, ending) {
    const cells = [
        row.configuration,
        (0,wording/* repositoryName */.aR)(row.repository),
        row.archive,
        row.files,
        row.size,
        row.fresh,
        row.duration,
    ];
    const shown = cells.map((cell, index) => {
        const { head = '', align = 'left' } = columns[index] ?? {};
        const empty = cell === undefined ? ' empty' : '';
        return (0,html/* html */.qy) `<td role="cell" data-head="${head}" class="${align}${empty}">${cell ?? '–'}</td>`;
    });
    const end = row.outcome === 'success' && row.attempt === undefined ? `${ending} done` : ending;
    const kind = row.outcome ?? 'skipped';
    return (0,html/* html */.qy) `<tr role="row">${shown}<td role="cell" data-head="outcome"><span class="pill ${kind}">${end}</span></td></tr>\n`;
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/timeline.js






/** Returns when each step ran: one bar per step, which links to its log, below the name of its file. */
function timeline(record) {
    const runs = [...record.runs.values()];
    const from = runs.reduce((first, { since }) => Math.min(first, since), Number.POSITIVE_INFINITY);
    const length = runs.reduce((last, run) => Math.max(last, run.since + run.seconds * 1000), from) - from;
    const scale = { from, length: Math.max(1, length) };
    const anchors = stepAnchors(record);
    let file;
    const pieces = runs.map((run) => {
        const { name } = run.step.configuration;
        const heading = name === file ? undefined : (0,html/* html */.qy) `<li class="file"><h3>${name}</h3></li>\n`;
        file = name;
        return (0,html/* html */.qy) `${heading}${row(run, scale, anchors.get(run.step) ?? 'log')}`;
    });
    return htmlPart({
        head: (0,html/* html */.qy) `<div class="axis" aria-hidden="true"><svg height="20">${axis(scale)}</svg></div>
<ol class="timeline">\n`,
        pieces,
        foot: (0,html/* html */.qy) `</ol>`,
        noun: 'step',
        urgent: (index) => (0,step_results/* shownOutcome */.CF)(runs[index]) !== 'success',
    });
}
function row(run, scale, anchor) {
    const { step, since, seconds } = run;
    const outcome = (0,step_results/* shownOutcome */.CF)(run);
    const attempt = step.attempt !== undefined && step.attempt.number > 1 ? ` · ${(0,wording/* attemptText */.zv)(step.attempt)}` : '';
    const where = step.repository === undefined ? '' : (0,wording/* repositoryName */.aR)(step.repository);
    const start = ((since - scale.from) / scale.length) * 100;
    const width = Math.min(100 - start, (seconds * 100_000) / scale.length);
    const mark = outcome === 'success' ? undefined : (0,html/* html */.qy) `<i aria-hidden="true">${wording/* outcomeSymbols */.Aj[outcome]}</i> `;
    return (0,html/* html */.qy) `<li class="${outcome}"><a href="#${anchor}">${mark}<b>${(0,wording/* stepName */.u)(step)}</b> <span>${where}${attempt}</span></a>
<svg height="12" aria-hidden="true"><use href="#grid"/><rect x="${percent(start)}" y="1" width="${percent(width)}" height="10"/></svg>
<span class="time">${outcome === 'success' ? (0,amounts/* duration */.p0)(seconds) : (0,step_results/* runEnding */.nH)(run)}</span></li>\n`;
}
/** The lengths between two marks of the axis, in seconds. */
const intervals = [
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400,
];
const mostMarks = 5;
/** Returns the axis, and the grid lines that each row repeats. */
function axis({ length }) {
    const seconds = length / 1000;
    const interval = intervals.find((one) => seconds / one <= mostMarks) ?? Math.ceil(seconds / mostMarks / 86_400) * 86_400;
    const marks = Array.from({ length: Math.floor(seconds / interval) + 1 }, (_, index) => index * interval);
    const places = marks.map((mark) => percent((mark / seconds) * 100));
    const lines = places.map((place) => (0,html/* html */.qy) `<line x1="${place}" x2="${place}" y1="-8" y2="24"/>`);
    const words = marks.map((mark, index) => {
        const end = mark / seconds > 0.93 ? 'end' : index === 0 ? 'start' : 'middle';
        return (0,html/* html */.qy) `<text x="${places[index]}" y="14" text-anchor="${end}">${index === 0 ? '0' : (0,amounts/* duration */.p0)(mark)}</text>`;
    });
    return [(0,html/* html */.qy) `<defs><g id="grid">${lines}</g></defs>`, ...words];
}
/** Returns a share as an attribute: `12.34%`. */
function percent(share) {
    return `${Math.max(0, Math.min(100, share)).toFixed(2)}%`;
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/page.js















/**
 * Returns the whole page, which loads nothing and works without JavaScript. Its policy allows only this style and this script, so
 * that no markup in the text of others could act, even if it weren't escaped.
 */
function reportPage({ record, report, log, runs }) {
    const title = (0,headline/* headline */.P)(record, report);
    const outcome = report?.outcome ?? 'failure';
    const sections = [
        { id: 'problems', title: 'What went wrong', part: problemSection(record), most: 500_000 },
        { id: 'missed', title: 'What did not run', part: missedSection(record), most: 50_000 },
        { id: 'plan', title: 'What would run, in order', part: planSection(record), most: 200_000 },
        { id: 'repositories', title: 'Repositories', part: repositorySection(record), most: 200_000 },
        { id: 'warnings', title: 'Warnings', part: warningSection(record), most: 100_000 },
        { id: 'timeline', title: 'Timeline', part: timeline(record), most: 300_000 },
        { id: 'sizes', title: 'Archive sizes', part: archiveSizes(record), most: 200_000 },
        { id: 'past', title: 'Past runs', part: pastRuns(runs), most: 200_000 },
        { id: 'log', title: 'Log', part: logSection(record, log), most: 3_400_000 },
    ];
    const shown = sections.map(({ part, most, ...section }) => ({ ...section, text: (0,limited_part/* limitedPart */.Q)(part, most) }));
    const present = shown.filter(({ text }) => text !== '');
    const links = present.map(({ id, title }) => (0,html/* html */.qy) `<li><a href="#${id}">${title}</a></li>`);
    const opening = record.plan && record.facts ? (0,wording/* openingLine */.lw)(record.facts, record.plan) : 'Borgflow';
    return (0,html/* html */.qy) `${page_start/* pageStart */.q}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${wording/* outcomeSymbols */.Aj[outcome]} ${title}</title>
<style>${(0,html/* markup */.PT)(page_style/* style */.i)}</style>
</head>
<body>
<a class="skip" href="#log">Skip to the log</a>
${outcomeHeader({ record, report, title })}
<nav aria-label="Sections"><ul>${links}</ul></nav>
<main>
${present.map(sectionHtml)}
</main>
<footer><p>${opening}</p></footer>
<script>${(0,html/* markup */.PT)(script)}</script>
</body>
</html>
`.text;
}
function sectionHtml({ id, title, text, }) {
    return (0,html/* html */.qy) `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${(0,html/* markup */.PT)(text)}
</section>
`;
}
const policy = [
    `default-src 'none'`,
    `style-src ${hashOf(page_style/* style */.i)}`,
    `script-src ${hashOf(script)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
].join('; ');
function hashOf(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}

// EXTERNAL MODULE: ./lib/src/reporters/json-documents.js
var json_documents = __webpack_require__(6950);
;// CONCATENATED MODULE: ./lib/src/reporters/report/line-blocks.js




/** The maximum number of characters of a line that are shown. */
const line_blocks_longestLine = 4000;
/** Splits blocks into the lines that fit into a limit, and the others. */
function firstPart(blocks, limit) {
    let free = limit;
    for (const [index, block] of blocks.entries()) {
        if (block.size > free) {
            const lines = block.text.split('\n');
            const end = lines.findIndex((line) => {
                free -= blockOf([line], block.kind).size;
                return free < 0;
            });
            const [first, rest] = [lines.slice(0, end), lines.slice(end)].map((own) => partOf(own, block.kind));
            return [
                [...blocks.slice(0, index), ...(first ?? [])],
                [...(rest ?? []), ...blocks.slice(index + 1)],
            ];
        }
        free -= block.size;
    }
    return [blocks, []];
}
function partOf(lines, kind) {
    return lines.length === 0 ? [] : [blockOf(lines, kind)];
}
/** Returns a block of lines, each of which is shortened if it is very long. */
function blockOf(lines, kind) {
    const text = lines.map((line) => (line.length > line_blocks_longestLine ? cutLine(line) : line)).join('\n');
    const number = lines.length;
    return { text, number, kind, size: largestSize(text) + 1 + (kind === 'plain' ? 0 : lineExtra * number) };
}
/** Characters that take more bytes as HTML: a reference or a symbol takes up to 12, the span after an escape sequence up to 40. */
const longer = /[&<>"'\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const lineExtra = 60;
/** The style of a sentence about what was cut. */
const cutStyle = '\x1b[0;2;3m';
/** Keeps the beginning of a line; of progress, which a carriage return replaces again and again, the last states. */
function cutLine(line) {
    // A line that was cut before is a little longer, and stays as it is.
    if (line.length < line_blocks_longestLine + 60 && isCut(line))
        return line;
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (whole.length <= line_blocks_longestLine)
        return whole;
    const start = whole.indexOf('\r', whole.length - line_blocks_longestLine - 1) + 1;
    if (start > 0)
        return `${cutStyle}… ${(0,phrases/* grouped */.zD)(start)} earlier characters\r${whole.slice(start)}`;
    const last = whole.slice(whole.lastIndexOf('\r') + 1);
    return `${last.slice(0, line_blocks_longestLine)}${cutStyle}… ${(0,phrases/* grouped */.zD)(last.length - line_blocks_longestLine)} more characters`;
}
function isCut(line) {
    return (line.endsWith(' more characters') || (line.startsWith(`${cutStyle}… `) && line.includes(' earlier characters\r')));
}
function largestSize(text) {
    if ((0,html/* isPlain */.$i)(text))
        return text.length;
    const special = text.match(longer)?.length ?? 0;
    return (0,amounts/* bytesOf */.$$)(text) + 12 * special + 28 * (text.split('\x1b').length - 1);
}
/** Returns each line of a block as HTML. */
function linesHtml({ text, kind }) {
    const lines = text.split('\n').map(coloredText);
    return kind === 'plain' ? lines : lines.map((line) => `<span class="${kind}">${line}</span>`);
}
/** Returns how many bytes blocks take as HTML at most. */
function sizeOf(blocks) {
    return blocks.reduce((sum, { size }) => sum + size, 0);
}
/** Returns how many lines blocks have. */
function numberOf(blocks) {
    return blocks.reduce((sum, { number }) => sum + number, 0);
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/last-lines.js

/**
 * The last lines of a text that may be very long. They are in one buffer, which is used again and again: strings that are kept for
 * a while before they are dropped would fill the heap with garbage, because V8 collects what has survived for a while only rarely.
 */
class LastLines {
    #stored = [];
    #buffer = Buffer.alloc(0);
    /** The number of bytes of the buffer that are in use. */
    #length = 0;
    #size = 0;
    /** How many bytes the lines take as HTML at most. */
    get size() {
        return this.#size;
    }
    add({ text, number, kind, size }) {
        const length = Buffer.byteLength(text);
        this.#reserve(this.#length + length);
        this.#buffer.write(text, this.#length);
        this.#length += length;
        this.#stored.push({ length, number, kind, size });
        this.#size += size;
    }
    /** Adds lines before the first one. */
    addBefore(blocks) {
        if (blocks.length === 0)
            return;
        const own = this.blocks;
        this.#keep([], this.#length);
        for (const block of [...blocks, ...own])
            this.add(block);
    }
    /** Drops the first lines, so that the others fit into a limit; returns how many it has dropped. */
    cut(limit) {
        if (this.#size <= limit)
            return 0;
        const before = numberOf(this.#stored);
        let free = limit;
        let start = this.#length;
        let first = this.#stored.length;
        for (let block = this.#stored[first - 1]; block !== undefined && block.size <= free;) {
            free -= block.size;
            start -= block.length;
            first -= 1;
            block = this.#stored[first - 1];
        }
        const kept = this.#stored.slice(first);
        const broken = this.#stored[first - 1];
        const part = broken && lastPart({ ...broken, text: this.#text(start - broken.length, start) }, free);
        if (part !== undefined) {
            const length = Buffer.byteLength(part.text);
            start -= length;
            kept.unshift({ length, number: part.number, kind: part.kind, size: part.size });
        }
        this.#keep(kept, start);
        return before - numberOf(kept);
    }
    get blocks() {
        let end = 0;
        return this.#stored.map(({ length, ...block }) => {
            end += length;
            return { ...block, text: this.#text(end - length, end) };
        });
    }
    #text(start, end) {
        return this.#buffer.toString('utf8', start, end);
    }
    #reserve(needed) {
        if (needed > this.#buffer.length)
            this.#resize(Math.max(needed, 2 * this.#buffer.length));
    }
    #keep(blocks, start) {
        this.#buffer.copyWithin(0, start, this.#length);
        this.#length -= start;
        this.#stored = blocks;
        this.#size = sizeOf(blocks);
        // With many steps, less and less of each is kept.
        if (8 * this.#length < this.#buffer.length)
            this.#resize(this.#length);
    }
    #resize(capacity) {
        const old = this.#buffer;
        this.#buffer = Buffer.allocUnsafe(capacity);
        old.copy(this.#buffer, 0, 0, this.#length);
    }
}
/** Returns the last lines of a block that fit into a limit; undefined if none does. */
function lastPart({ text, kind }, limit) {
    const lines = text.split('\n');
    let free = limit;
    const start = lines.findLastIndex((line) => {
        free -= blockOf([line], kind).size;
        return free < 0;
    });
    return start + 1 < lines.length ? blockOf(lines.slice(start + 1), kind) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/step-logs.js


/**
 * Keeps the beginning and the end of what each step printed, so that all of it takes at most `most` bytes as HTML: the more
 * there is, the less is kept of each step.
 */
class StepLogs {
    most;
    #logs = new Map();
    #size = 0;
    #limit;
    constructor(most) {
        this.most = most;
        this.#limit = most / 6;
    }
    add(key, lines, kind = 'plain') {
        const log = this.#logs.get(key) ?? new StepLog();
        this.#logs.set(key, log);
        this.#size += log.add(blockOf(lines, kind), this.#limit);
        while (this.#size > this.most)
            this.#shrink();
    }
    of(key) {
        return this.#logs.get(key)?.kept(this.#limit) ?? { head: [], omitted: 0, tail: [] };
    }
    #shrink() {
        this.#limit /= 2;
        this.#size = 0;
        for (const log of this.#logs.values())
            this.#size += log.shrink(this.#limit);
    }
}
/** One step: its first lines, and its last lines once these take more than the limit. */
class StepLog {
    #head = [];
    #tail = new LastLines();
    #headSize = 0;
    #omitted = 0;
    /** Adds lines; returns by how many bytes the log has grown. The end may take twice the limit before it is cut. */
    add(block, limit) {
        const before = this.#size;
        const isFull = this.#omitted > 0 || this.#tail.size > 0;
        const [first, rest] = isFull ? [[], [block]] : firstPart([block], limit - this.#headSize);
        this.#head.push(...first);
        this.#headSize += sizeOf(first);
        for (const one of rest)
            this.#tail.add(one);
        if (this.#tail.size > 2 * limit)
            this.#omitted += this.#tail.cut(limit);
        return this.#size - before;
    }
    /** Cuts both parts to a lower limit; returns the size in bytes. */
    shrink(limit) {
        const [first, rest] = firstPart(this.#head, limit);
        this.#head = [...first];
        this.#headSize = sizeOf(first);
        if (this.#omitted > 0)
            this.#omitted += numberOf(rest);
        else
            this.#tail.addBefore(rest);
        this.#omitted += this.#tail.cut(limit);
        return this.#size;
    }
    kept(limit) {
        this.#omitted += this.#tail.cut(limit);
        return { head: this.#head.flatMap(linesHtml), omitted: this.#omitted, tail: this.#tail.blocks.flatMap(linesHtml) };
    }
    get #size() {
        return this.#headSize + this.#tail.size;
    }
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/report-log.js





/** The maximum size of all output in a report, in bytes. */
const mostOutput = 3_000_000;
/** The verbosity at which a notice is shown. */
const shownFrom = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
/** Collects what each step printed and what was said about it, and what was said about the run as a whole. */
class ReportLog {
    record;
    #logs = new StepLogs(mostOutput);
    #documents = new Map();
    #verbosity = 1;
    #handlers = {
        'run-started': ({ facts, plan }) => {
            const notRun = (0,plan_text/* notRunLines */.K1)(plan, 'expected').map((line) => `not run: ${line}`);
            this.#logs.add(undefined, [...facts.details, ...notRun]);
        },
        notice: (event) => this.#notice(event),
        'step-started': reporters/* ignored */.PP,
        output: ({ step, lines, level, verbosity }) => {
            if (this.#shows(verbosity))
                this.#logs.add(step, lines, kindOf(level, verbosity));
        },
        progress: reporters/* ignored */.PP,
        result: (event) => this.#result(event),
        'step-finished': reporters/* ignored */.PP,
        'step-not-run': reporters/* ignored */.PP,
        'repository-finished': reporters/* ignored */.PP,
        'run-finished': reporters/* ignored */.PP,
    };
    constructor(record) {
        this.record = record;
    }
    /** Records an event if it is shown at this verbosity; what is done (1) is always shown. */
    note(event, verbosity) {
        this.#verbosity = verbosity;
        (0,reporters/* dispatch */.JD)(this.#handlers, event);
    }
    /** Returns what is kept of a step's log; undefined: of the run as a whole. */
    of(step) {
        return this.#logs.of(step);
    }
    #shows(from) {
        return from <= Math.max(1, this.#verbosity);
    }
    #notice({ level, message, title, excerpt = [], step }) {
        if (!this.#shows(shownFrom[level]))
            return;
        const word = { error: 'Error: ', warning: 'Warning: ', notice: '', info: '', debug: '' }[level];
        const headline = title === undefined || message.includes(title) ? '' : `${title}: `;
        const where = step !== undefined && this.record.runs.has(step) ? step : undefined;
        this.#logs.add(where, [...`${word}${headline}${message}`.split('\n'), ...excerpt], kindOf(level, shownFrom[level]));
    }
    #result({ step, result }) {
        this.#logs.add(step, 'lines' in result ? result.lines : (0,json_documents/* jsonResultLines */.JW)(result, (0,wording/* stepKey */.Ug)(step), this.#documents));
    }
}
function kindOf(level, verbosity) {
    if (level === 'error' || level === 'warning')
        return level;
    return verbosity === 2 ? 'detail' : 'plain';
}

;// CONCATENATED MODULE: ./lib/src/reporters/report/report.js









/** Creates a reporter that writes the report to a file with an absolute path, once: when the run has ended or is abandoned. */
function createReportReporter(path, settings) {
    let written = false;
    const reporter = createReport((page) => {
        (0,write_file/* replaceFile */.fR)(path, page);
        written = true;
    }, settings);
    return { ...reporter, name: `The report ${path}`, isWritten: () => written };
}
/** Creates a reporter that passes on the report, a self-contained HTML page, once: at the end. */
function createReport(write, settings) {
    const record = new run_record/* RunRecord */.d();
    const log = new ReportLog(record);
    const observed = new run_history/* ObservedRun */.W();
    let isDone = false;
    const end = (report) => {
        if (isDone)
            return;
        isDone = true;
        const run = report && observed.recorded(report);
        write(reportPage({ record, report, log, runs: run === undefined ? [] : [...(settings.past ?? []), run] }));
    };
    return {
        name: 'The report',
        handle: (event) => {
            record.note(event);
            log.note(event, settings.verbosity);
            (0,reporters/* dispatch */.JD)(observed.handlers, event);
            if (event.type === 'run-finished')
                end(event.report);
        },
        close: () => {
            if (record.plan !== undefined)
                end();
        },
    };
}
/** Returns why a report can't be written to a path, to complete a sentence; undefined if it can. Leaves nothing behind. */
function reportFault(path) {
    try {
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            return 'it is a folder';
        if ((0,write_file/* isWrittenDirectly */.Ag)(path))
            return 'it is not a regular file';
        const fault = (0,page_start/* replacementFault */.N)(path);
        if (fault !== undefined)
            return fault;
        const trial = (0,write_file/* beginReplacement */.m7)(path);
        try {
            (0,external_node_fs_.writeFileSync)(trial.path, '', { mode: 0o600, flag: 'wx' });
        }
        finally {
            trial.discard();
        }
        return undefined;
    }
    catch (error) {
        return (0,write_faults/* writeFault */.i)(error);
    }
}


/***/ })

};
;