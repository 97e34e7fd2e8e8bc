/** The style of the page: system fonts, both color schemes, narrow screens, and paper. Colors of text have a contrast of at least 4.5. */
export const style = `
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
