import { createHash } from 'node:crypto';
import { duration, size } from '../../text/amounts.js';
import { type Html, html, markup } from '../report/html.js';
import { pageStart } from '../report/page-start.js';
import { style } from '../report/page-style.js';
import { outcomeSymbols } from '../wording.js';
import {
  attentionSentences,
  type Digest,
  digestColumns,
  digestHeadline,
  digestOrigin,
  digestRow,
  needsAttention,
  type RepositoryState,
} from './digest-content.js';

/** The size of a chart, in pixels, and how many values it shows at most: the newest. */
const chart = { width: 320, height: 48, most: 60 };

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** Returns the states of all repositories as an HTML page that loads nothing: what is wrong, a table, and charts. */
export function digestPage(digest: Digest): string {
  const { states, now } = digest;
  const look = needsAttention(digest) ? 'warning' : 'success';
  const sentences = attentionSentences(digest);
  return html`${pageStart}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${outcomeSymbols[look]} ${digestHeadline(digest)}</title>
<style>${markup(style)}</style>
</head>
<body>
<header class="${look}">
<div class="outcome"><span class="mark" aria-hidden="true">${outcomeSymbols[look]}</span><h1>${digestHeadline(digest)}</h1></div>
<p class="lede">${digestOrigin(digest)}</p>
</header>
<main>
${sentences.length === 0 ? undefined : attentionSection(sentences)}
<section id="repositories" aria-labelledby="repositories-title">
<h2 id="repositories-title">Repositories</h2>
<table class="repositories">
<thead><tr>${digestColumns.map(({ head, align }) => html`<th scope="col" class="${align}">${head}</th>`)}</tr></thead>
<tbody>${states.map((state) => html`<tr>${digestRow(state, now).map(cellOf)}</tr>\n`)}</tbody>
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

function attentionSection(sentences: readonly string[]): Html {
  return html`<section id="warnings" aria-labelledby="warnings-title">
<h2 id="warnings-title">What needs attention</h2>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
</section>`;
}

function cellOf(cell: string, index: number): Html {
  const { head = '', align = 'left' } = digestColumns[index] ?? {};
  return html`<td class="${align}" data-head="${head}">${cell}</td>`;
}

function charts({ configuration, repository, sizes, durations }: RepositoryState): Html {
  return html`<div class="archive"><h3>${repository}</h3>
<p>${configuration}</p>
${barChart('size', sizes, size)}${barChart('duration', durations, duration)}</div>\n`;
}

/** Returns a bar for each value, from zero, with the smallest and the largest one in words. */
function barChart(name: string, all: readonly number[], words: (value: number) => string): Html {
  const values = all.slice(-chart.most);
  if (values.length === 0) return html`<p>${name}: not known</p>\n`;
  const most = Math.max(...values, 1);
  const step = chart.width / Math.max(values.length, 10);
  const bars = values.map((value, index) => {
    const height = Math.max(1, (value / most) * chart.height);
    const [x, y] = [index * step, chart.height - height].map((place) => place.toFixed(1));
    return html`<rect x="${x}" y="${y}" width="${(step * 0.8).toFixed(1)}" height="${height.toFixed(1)}"/>`;
  });
  const range = `${words(Math.min(...values))} to ${words(Math.max(...values))}, last ${words(values.at(-1) ?? 0)}`;
  const label = `${name}: ${range}`;
  return html`<p>${label}</p>
<svg viewBox="0 0 ${chart.width} ${chart.height}" role="img" aria-label="${label}" fill="var(--bar)">${bars}</svg>
`;
}
