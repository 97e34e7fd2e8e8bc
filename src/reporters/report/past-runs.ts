import type { RecordedRun } from '../../history/recorded-run.js';
import {
  fileNames,
  type RepositoryEntry,
  type RepositoryHistory,
  repositoryHistories,
} from '../../history/repository-histories.js';
import type { Outcome } from '../../lifecycle/outcome.js';
import { date, duration, size } from '../../text/amounts.js';
import { oneLine } from '../../text/cleaning.js';
import { count } from '../../text/phrases.js';
import type { Part } from '../limited-part.js';
import { outcomeWords, repositoryName } from '../wording.js';
import { type Html, html } from './html.js';
import { htmlPart } from './html-part.js';

const mostRuns = 30;

/** Returns how durations and sizes have developed: a card for the runs, and one for each repository of the last of them. */
export function pastRuns(runs: readonly RecordedRun[]): Part {
  const last = runs.at(-1);
  const files = new Set(last?.configurations.map(({ path }) => path));
  const shown = runs
    .filter(({ configurations }) => configurations.some(({ path }) => files.has(path)))
    .slice(-mostRuns);
  const histories = repositoryHistories(shown).filter(
    ({ entries }) => entries.at(-1)?.run === last && entries.some(({ ended }) => ended.outcome !== null),
  );
  const fileOf = fileNames(histories);
  return htmlPart({
    head: html`<div class="sizes">\n`,
    pieces:
      shown.length < 2 ? [] : [runCard(shown), ...histories.map((history) => repositoryCard(history, fileOf(history)))],
    foot: html`</div>`,
    noun: 'repository',
    nouns: 'repositories',
  });
}

function runCard(runs: readonly RecordedRun[]): Html {
  const bars = runs.map((run): Bar => ({ amount: run.duration, outcome: run.outcome }));
  const days = [runs[0], runs.at(-1)].map((run) => date(new Date(run?.started ?? 0)));
  return html`<div class="archive"><h3>${count(runs.length, 'run')}</h3>
<p>${[...new Set(days)].join(' to ')}</p>
<table>${chart('duration', bars, duration)}</table></div>\n`;
}

function repositoryCard({ repository, entries }: RepositoryHistory, configuration: string): Html {
  const barsOf = (amountOf: (entry: RepositoryEntry) => number | undefined) =>
    entries.map((entry): Bar => ({ amount: amountOf(entry), outcome: entry.outcome ?? 'skipped' }));
  const rows = [
    chart(
      'duration',
      barsOf(({ ended }) => (ended.outcome === null ? undefined : ended.duration)),
      duration,
    ),
    chart(
      'size',
      barsOf(({ ended }) => ended.archive?.original_size),
      size,
    ),
    chart(
      'new',
      barsOf(({ ended }) => ended.archive?.deduplicated_size),
      size,
    ),
  ];
  return html`<div class="archive"><h3>${repositoryName(repository)}</h3>
<p>${oneLine(configuration)}</p>
<table>${rows}</table></div>\n`;
}

/** One run in a chart; without an amount, there was nothing to measure. */
interface Bar {
  readonly amount: number | undefined;
  readonly outcome: Outcome;
}

const height = 36;

/** Returns a row with one bar per run, oldest first, and the amount of the last one; in words, if nobody can see it. */
function chart(name: string, bars: readonly Bar[], words: (amount: number) => string): Html {
  const amounts = bars.flatMap(({ amount }) => amount ?? []);
  const most = Math.max(1e-9, ...amounts);
  const share = 100 / Math.max(10, bars.length);
  const shown = bars.map(({ amount, outcome }, index) => {
    const tall = amount === undefined ? 3 : Math.max(1, (amount / most) * height);
    const kind = index === bars.length - 1 ? `${outcome} latest` : outcome;
    return html`<rect class="${kind}" x="${(index * share).toFixed(2)}%" width="${(share * 0.72).toFixed(2)}%" y="${(height - tall).toFixed(1)}" height="${tall.toFixed(1)}"/>`;
  });
  const bad = bars.filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled');
  const extremes = amounts.length === 0 ? 'nothing' : `${words(Math.min(...amounts))} to ${words(most)}`;
  const told = `${name} of ${count(bars.length, 'run')}: ${extremes}${bad.length > 0 ? `; ${bad.length} ${outcomeWords.failure} or ${outcomeWords.cancelled}` : ''}`;
  const latest = bars.at(-1)?.amount;
  return html`<tr class="past"><th scope="row">${name}</th><td><svg height="${height}" role="img" aria-label="${told}">${shown}</svg></td><td class="right">${latest === undefined ? '–' : words(latest)}</td></tr>`;
}
