import type { RunReport } from '../../lifecycle/events.js';
import { duration, formatZonedMoment, size } from '../../text/amounts.js';
import { oneLine } from '../../text/cleaning.js';
import { grouped } from '../../text/phrases.js';
import { closingLine } from '../closing-lines.js';
import { requestOf } from '../headline.js';
import type { RunRecord } from '../run-record.js';
import { failureSentence, outcomeSymbols } from '../wording.js';
import { type Html, html, withCode } from './html.js';

/** What the top of the page is about. */
interface Outcome {
  readonly record: RunRecord;
  readonly report: RunReport | undefined;
  /** How the run ended, in a few words. */
  readonly title: string;
}

/** Returns the top of the page: how the run ended, why in one sentence, and the numbers that matter. */
export function outcomeHeader({ record, report, title }: Outcome): Html {
  const outcome = report?.outcome ?? 'failure';
  const { startedAt } = record;
  const numbers = keyNumbers(record, report).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<header class="${outcome}">
<p class="brand"><b>Borgflow</b> run report${startedAt && html` · <time datetime="${startedAt.toISOString()}">${formatZonedMoment(startedAt)}</time>`}</p>
<div class="outcome"><span class="mark" aria-hidden="true">${outcomeSymbols[outcome]}</span>
<h1>${title}</h1></div>
<p class="lede">${withCode(outcomeSentence(record, report))}</p>
<dl class="numbers">${numbers}</dl>
</header>`;
}

/** Returns one sentence: for a failure what failed, why, how the command ended, and what did not run because of it. */
function outcomeSentence(record: RunRecord, report: RunReport | undefined): string {
  const [first] = record.troubles.filter(({ cancelled }) => !cancelled);
  if (report === undefined) return 'Borgflow ended before the run did, so this report is incomplete.';
  if (first === undefined || report.outcome !== 'failure') return closingLine(report, requestOf(record));
  const { failure, consequence } = first;
  const sentence = oneLine(failureSentence(failure));
  // Nothing may follow a command: it could be copied along with it.
  if (/\bfix it with: \S/i.test(sentence)) return sentence;
  const { exitCode } = failure;
  const status = exitCode === undefined || sentence.includes('status ') ? '' : ` (exit status ${exitCode})`;
  const after = consequence === undefined ? '' : `; ${consequence.charAt(0).toLowerCase()}${consequence.slice(1)}`;
  return `${`${sentence.replace(/\.$/, '')}${status}${after}`.replace(/\.$/, '')}.`;
}

function keyNumbers(record: RunRecord, report: RunReport | undefined): readonly (readonly [string, string])[] {
  const archives = report?.archives ?? [];
  const known = record.plan?.configurations.reduce((sum, file) => sum + file.repositories.length, 0) ?? 0;
  const sum = (key: 'files' | 'original_size' | 'deduplicated_size') =>
    archives.reduce((total, archive) => total + archive[key], 0);
  const backedUp = new Set(archives.map(({ configuration, repository }) => `${configuration}\n${repository}`)).size;
  const failed = record.results.filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled').length;
  return [
    ...(report === undefined ? [] : [['Duration', duration(report.seconds)] as const]),
    ...(archives.length > 0
      ? ([
          ['Backed up', `${grouped(backedUp)} of ${grouped(known)}`],
          ['Files', grouped(sum('files'))],
          ['Size', size(sum('original_size'))],
          ['New data', size(sum('deduplicated_size'))],
        ] as const)
      : [['Repositories', grouped(known)] as const]),
    ...(failed > 0 ? [['Failed', grouped(failed)] as const] : []),
    ...(record.warnings.length > 0 ? [['Warnings', grouped(record.warnings.length)] as const] : []),
  ];
}
