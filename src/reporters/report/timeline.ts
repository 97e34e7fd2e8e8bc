import { duration } from '../../text/amounts.js';
import type { Part } from '../limited-part.js';
import type { RunRecord, StepRun } from '../run-record.js';
import { runEnding, shownOutcome } from '../step-results.js';
import { attemptText, outcomeSymbols, repositoryName, stepName } from '../wording.js';
import { type Html, html } from './html.js';
import { htmlPart } from './html-part.js';
import { stepAnchors } from './step-anchors.js';

/** Returns when each step ran: one bar per step, which links to its log, below the name of its file. */
export function timeline(record: RunRecord): Part {
  const runs = [...record.runs.values()];
  const from = runs.reduce((first, { since }) => Math.min(first, since), Number.POSITIVE_INFINITY);
  const length = runs.reduce((last, run) => Math.max(last, run.since + run.seconds * 1000), from) - from;
  const scale: Scale = { from, length: Math.max(1, length) };
  const anchors = stepAnchors(record);
  let file: string | undefined;
  const pieces = runs.map((run) => {
    const { name } = run.step.configuration;
    const heading = name === file ? undefined : html`<li class="file"><h3>${name}</h3></li>\n`;
    file = name;
    return html`${heading}${row(run, scale, anchors.get(run.step) ?? 'log')}`;
  });
  return htmlPart({
    head: html`<div class="axis" aria-hidden="true"><svg height="20">${axis(scale)}</svg></div>
<ol class="timeline">\n`,
    pieces,
    foot: html`</ol>`,
    noun: 'step',
    urgent: (index) => shownOutcome(runs[index] as StepRun) !== 'success',
  });
}

/** The time of the whole run, in milliseconds since the epoch and in length. */
interface Scale {
  readonly from: number;
  readonly length: number;
}

function row(run: StepRun, scale: Scale, anchor: string): Html {
  const { step, since, seconds } = run;
  const outcome = shownOutcome(run);
  const attempt = step.attempt !== undefined && step.attempt.number > 1 ? ` · ${attemptText(step.attempt)}` : '';
  const where = step.repository === undefined ? '' : repositoryName(step.repository);
  const start = ((since - scale.from) / scale.length) * 100;
  const width = Math.min(100 - start, (seconds * 100_000) / scale.length);
  const mark = outcome === 'success' ? undefined : html`<i aria-hidden="true">${outcomeSymbols[outcome]}</i> `;
  return html`<li class="${outcome}"><a href="#${anchor}">${mark}<b>${stepName(step)}</b> <span>${where}${attempt}</span></a>
<svg height="12" aria-hidden="true"><use href="#grid"/><rect x="${percent(start)}" y="1" width="${percent(width)}" height="10"/></svg>
<span class="time">${outcome === 'success' ? duration(seconds) : runEnding(run)}</span></li>\n`;
}

/** The lengths between two marks of the axis, in seconds. */
const intervals = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400,
];
const mostMarks = 5;

/** Returns the axis, and the grid lines that each row repeats. */
function axis({ length }: Scale): readonly Html[] {
  const seconds = length / 1000;
  const interval =
    intervals.find((one) => seconds / one <= mostMarks) ?? Math.ceil(seconds / mostMarks / 86_400) * 86_400;
  const marks = Array.from({ length: Math.floor(seconds / interval) + 1 }, (_, index) => index * interval);
  const places = marks.map((mark) => percent((mark / seconds) * 100));
  const lines = places.map((place) => html`<line x1="${place}" x2="${place}" y1="-8" y2="24"/>`);
  const words = marks.map((mark, index) => {
    const end = mark / seconds > 0.93 ? 'end' : index === 0 ? 'start' : 'middle';
    return html`<text x="${places[index]}" y="14" text-anchor="${end}">${index === 0 ? '0' : duration(mark)}</text>`;
  });
  return [html`<defs><g id="grid">${lines}</g></defs>`, ...words];
}

/** Returns a share as an attribute: `12.34%`. */
function percent(share: number): string {
  return `${Math.max(0, Math.min(100, share)).toFixed(2)}%`;
}
