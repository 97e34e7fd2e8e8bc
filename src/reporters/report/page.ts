import { createHash } from 'node:crypto';
import type { RecordedRun } from '../../history/recorded-run.js';
import type { RunReport } from '../../lifecycle/events.js';
import { headline } from '../headline.js';
import { limitedPart, type Part } from '../limited-part.js';
import type { RunRecord } from '../run-record.js';
import { openingLine, outcomeSymbols } from '../wording.js';
import { archiveSizes } from './archive-sizes.js';
import { type Html, html, markup } from './html.js';
import { logSection } from './log-section.js';
import { outcomeHeader } from './outcome-header.js';
import { script } from './page-script.js';
import { pageStart } from './page-start.js';
import { style } from './page-style.js';
import { pastRuns } from './past-runs.js';
import { missedSection, planSection, problemSection, warningSection } from './problem-sections.js';
import type { ReportLog } from './report-log.js';
import { repositorySection } from './repository-section.js';
import { timeline } from './timeline.js';

/** What a report is made from. */
interface ReportContent {
  readonly record: RunRecord;
  /** Missing: the run did not finish. */
  readonly report: RunReport | undefined;
  readonly log: ReportLog;
  /** The runs of this machine, of which this is the last; empty: not known. */
  readonly runs: readonly RecordedRun[];
}

/** One section of the page. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly part: Part;
  /** The maximum size in bytes; together, they are less than 5 MB. */
  readonly most: number;
}

/**
 * Returns the whole page, which loads nothing and works without JavaScript. Its policy allows only this style and this script, so
 * that no markup in the text of others could act, even if it weren't escaped.
 */
export function reportPage({ record, report, log, runs }: ReportContent): string {
  const title = headline(record, report);
  const outcome = report?.outcome ?? 'failure';
  const sections: readonly Section[] = [
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
  const shown = sections.map(({ part, most, ...section }) => ({ ...section, text: limitedPart(part, most) }));
  const present = shown.filter(({ text }) => text !== '');
  const links = present.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  const opening = record.plan && record.facts ? openingLine(record.facts, record.plan) : 'Borgflow';
  return html`${pageStart}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${outcomeSymbols[outcome]} ${title}</title>
<style>${markup(style)}</style>
</head>
<body>
<a class="skip" href="#log">Skip to the log</a>
${outcomeHeader({ record, report, title })}
<nav aria-label="Sections"><ul>${links}</ul></nav>
<main>
${present.map(sectionHtml)}
</main>
<footer><p>${opening}</p></footer>
<script>${markup(script)}</script>
</body>
</html>
`.text;
}

function sectionHtml({
  id,
  title,
  text,
}: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${markup(text)}
</section>
`;
}

const policy = [
  `default-src 'none'`,
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
