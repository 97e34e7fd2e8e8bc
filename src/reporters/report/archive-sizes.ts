import type { Archive } from '../../lifecycle/events.js';
import { size } from '../../text/amounts.js';
import { oneLine } from '../../text/cleaning.js';
import { count } from '../../text/phrases.js';
import type { Part } from '../limited-part.js';
import type { RunRecord } from '../run-record.js';
import { repositoryName } from '../wording.js';
import { type Html, html } from './html.js';
import { htmlPart } from './html-part.js';

/** Returns the sizes of each archive as bars: before compression, after it, and what was new in the repository. */
export function archiveSizes({ results }: RunRecord): Part {
  const made = results.flatMap((result) =>
    result.archive === undefined ? [] : [{ ...result, archive: result.archive }],
  );
  const most = made.reduce(
    (largest, { archive }) => Math.max(largest, archive.original_size, archive.compressed_size),
    1,
  );
  return htmlPart({
    head: html`<div class="sizes">\n`,
    pieces: made.map(
      ({ archive, repository }) => html`<div class="archive"><h3>${oneLine(archive.archive)}</h3>
<p>${repositoryName(repository)} · ${count(archive.files, 'file')}</p>
<table>${bars(archive, most)}</table></div>\n`,
    ),
    foot: html`</div>`,
    noun: 'archive',
  });
}

function bars(archive: Archive, most: number): readonly Html[] {
  const kinds = [
    ['original', archive.original_size],
    ['compressed', archive.compressed_size],
    ['new', archive.deduplicated_size],
  ] as const;
  return kinds.map(([name, bytes]) => {
    const width = `${((bytes / most) * 100).toFixed(2)}%`;
    const bar = html`<svg height="10" aria-hidden="true"><rect class="ground" width="100%" height="10"/><rect width="${width}" height="10"/></svg>`;
    return html`<tr class="${name}"><th scope="row">${name}</th><td>${bar}</td><td class="right">${size(bytes)}</td></tr>`;
  });
}
