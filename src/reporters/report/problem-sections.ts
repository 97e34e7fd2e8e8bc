import { oneLine, shorten } from '../../text/cleaning.js';
import { informativeLastLines } from '../failed-output.js';
import type { Part } from '../limited-part.js';
import { planLines } from '../plan-text.js';
import { problemFacts, warningText } from '../problem-facts.js';
import type { Problem, RunRecord } from '../run-record.js';
import { stepResults } from '../step-results.js';
import { failureSentence, stepTitle } from '../wording.js';
import { coloredText } from './colored-text.js';
import { type Html, html, markup, withCode } from './html.js';
import { htmlPart } from './html-part.js';

const longestSentence = 4000;
const longestLine = 1000;

/** Returns everything that went wrong: each with its command, how it ended, its place, and its last lines of output. */
export function problemSection({ troubles }: RunRecord): Part {
  return htmlPart({
    pieces: troubles.map(problemCard),
    noun: 'error',
    urgent: (index) => troubles[index]?.cancelled === false,
  });
}

function problemCard(problem: Problem): Html {
  const { failure, excerpt } = problem;
  const sentence = shorten(oneLine(failureSentence(failure)), longestSentence);
  const { step = '' } = failure;
  const subject = oneLine(step);
  const rest = subject !== '' && sentence.startsWith(subject) ? sentence.slice(subject.length) : undefined;
  const facts = problemFacts(problem).map(({ name, text, literal }) => {
    const shown = shorten(oneLine(text), longestSentence);
    const value = literal ? html`<code>${shown}</code>` : html`${shown}`;
    // A consequence says itself what it is: `Not run as a result: …`.
    const [, own = 'Afterwards', words = shown] = /^(Not run as a result): (.*)$/.exec(shown) ?? [];
    return html`<div><dt>${name ?? own}</dt><dd>${name === undefined ? html`${words}` : value}</dd></div>`;
  });
  const lines = informativeLastLines(failure);
  return html`<article class="problem ${problem.cancelled ? 'cancelled' : 'failure'}">
<h3>${rest === undefined ? withCode(sentence) : html`<b>${subject}</b>${withCode(rest)}`}</h3>
${facts.length > 0 ? html`<dl>${facts}</dl>` : undefined}
${block('Configuration', excerpt)}${block('Last lines of output', lines)}</article>
`;
}

function block(title: string, lines: readonly string[]): Html | undefined {
  if (lines.length === 0) return undefined;
  const text = lines.map((line) => coloredText(shorten(line, longestLine))).join('\n');
  return html`<figure><figcaption>${title}</figcaption><pre>${markup(text)}</pre></figure>`;
}

/** Returns what did not run because something went wrong, and in a collapsed list everything else that did not run. */
export function missedSection(record: RunRecord): Part {
  const lines = [...record.postponed, ...record.aftermath.missedLines()];
  const results = stepResults(record).filter(({ step }) => !record.runs.has(step));
  const items = results.map(({ step, text }) => html`<li><b>${stepTitle(step)}</b> ${text}</li>\n`);
  const listed = lines.map((line) => html`<li>${line}</li>\n`);
  const all =
    record.facts?.dryRun === true || items.length === 0
      ? html``
      : html`<details class="plain"><summary>Every step that did not run (${items.length})</summary><ul>`;
  return htmlPart({
    head: html`${listed.length > 0 ? html`<ul>${listed}</ul>` : undefined}${all}`,
    pieces: all.text === '' ? [] : items,
    foot: all.text === '' ? html`` : html`</ul></details>`,
    noun: 'step',
  });
}

/** Returns what a dry run would have done. */
export function planSection({ plan, facts }: RunRecord): Part {
  const lines = plan === undefined || facts?.dryRun !== true ? [] : planLines(plan);
  return htmlPart({
    head: html`<pre class="tree">`,
    pieces: lines.map((line) => html`${line}\n`),
    foot: html`</pre>`,
    noun: 'line',
  });
}

/** Returns the warnings of the run. */
export function warningSection({ warnings }: RunRecord): Part {
  return htmlPart({
    head: html`<ul class="warnings">`,
    pieces: warnings.map(
      (warning) => html`<li>${withCode(shorten(oneLine(warningText(warning)), longestSentence))}</li>\n`,
    ),
    foot: html`</ul>`,
    noun: 'warning',
  });
}
