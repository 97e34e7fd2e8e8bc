import { clockTime, twoDigits } from '../../text/amounts.js';
import { count } from '../../text/phrases.js';
import type { Part } from '../limited-part.js';
import type { RunRecord, StepRun } from '../run-record.js';
import { runEnding, shownOutcome } from '../step-results.js';
import { outcomeSymbols, stepTitle } from '../wording.js';
import { type Html, html, markup } from './html.js';
import { htmlPart } from './html-part.js';
import type { ReportLog } from './report-log.js';
import { stepAnchors } from './step-anchors.js';

type Lines = ReturnType<ReportLog['of']>;

/** Returns the log: one fold per step, open if the step failed, and the controls that need JavaScript, which shows them. */
export function logSection(record: RunRecord, log: ReportLog): Part {
  const anchors = stepAnchors(record);
  const runs = [...record.runs.values()];
  const about = log.of(undefined);
  const folds = runs.map((run) => stepFold(run, log.of(run.step), anchors.get(run.step) ?? ''));
  const general = isEmpty(about)
    ? []
    : [fold({ id: 'step-0', title: html`<b>Configuration and plan</b>`, lines: about })];
  return htmlPart({
    head: controls,
    pieces: [...general, ...folds],
    noun: 'step',
    urgent: (index) => {
      const run = runs[index - general.length];
      return run === undefined || shownOutcome(run) !== 'success';
    },
  });
}

const controls = html`<div class="controls" role="search" hidden>
<label for="find">Search the log</label>
<input id="find" type="search" autocomplete="off" spellcheck="false" placeholder="Search the log" aria-describedby="found">
<button type="button" id="previous" aria-label="Previous match">↑</button><button type="button" id="next" aria-label="Next match">↓</button>
<span id="found" role="status"></span>
<button type="button" id="all">Expand all</button>
</div>
`;

function isEmpty({ head, omitted, tail }: Lines): boolean {
  return head.length + omitted + tail.length === 0;
}

function stepFold(run: StepRun, lines: Lines, id: string): Html {
  const outcome = shownOutcome(run);
  const at = new Date(run.since);
  const time = html`<time datetime="${at.toISOString()}">${clockTime(at)}:${twoDigits(at.getSeconds())}</time>`;
  const title = html`<span class="mark" aria-hidden="true">${outcomeSymbols[outcome]}</span> <b>${stepTitle(run.step)}</b> <span class="end">${time} ${runEnding(run)}</span>`;
  return fold({ id, title, lines, outcome, open: outcome === 'failure' });
}

interface Fold {
  readonly id: string;
  readonly title: Html;
  readonly lines: Lines;
  readonly outcome?: string;
  readonly open?: boolean;
}

/** Returns a step's log; one without output has nothing to unfold. */
function fold({ id, title, lines, outcome = 'general', open = false }: Fold): Html {
  if (isEmpty(lines)) return html`<p class="step ${outcome}" id="${id}">${title}</p>\n`;
  const number = lines.head.length + lines.omitted + lines.tail.length;
  const gap =
    lines.omitted === 0
      ? undefined
      : html`<span class="gap">${count(lines.omitted, 'line')} omitted here, to keep this report small\n</span>`;
  return html`<details class="step ${outcome}" id="${id}"${open ? html` open` : undefined}><summary>${title} <span class="count">${count(number, 'line')}</span></summary>
<pre>${chunks(lines.head)}${gap}${chunks(lines.tail)}</pre></details>\n`;
}

const chunkLines = 40;

/** Returns lines in blocks, so that a browser lays out only those that are on the screen. */
function chunks(lines: readonly string[]): readonly Html[] {
  return Array.from({ length: Math.ceil(lines.length / chunkLines) }, (_, index) => {
    const own = lines.slice(index * chunkLines, (index + 1) * chunkLines);
    return html`<span class="chunk">${markup(own.join('\n'))}\n</span>`;
  });
}
