import type { Outcome } from '../../lifecycle/outcome.js';
import type { Part } from '../limited-part.js';
import { type RepositoryRow, repositoryColumns, repositoryEndings, repositoryRows } from '../repository-table.js';
import type { RunRecord } from '../run-record.js';
import { repositoryName } from '../wording.js';
import { type Html, html } from './html.js';
import { htmlPart } from './html-part.js';

const columns = [{ head: 'configuration', align: 'left' }, ...repositoryColumns] as const;

/** Returns the table of all repositories. On a narrow screen, each row is a card; the roles keep it a table for screen readers. */
export function repositorySection(record: RunRecord): Part {
  const rows = record.plan === undefined ? [] : repositoryRows(record.plan, record.results);
  const endingOf = repositoryEndings(record.reasons);
  const heads = columns.map(
    ({ head, align }) => html`<th role="columnheader" scope="col" class="${align}">${head}</th>`,
  );
  return htmlPart({
    head: html`<table role="table" class="repositories"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">\n`,
    pieces: rows.map((row) => rowHtml(row, endingOf(row))),
    foot: html`</tbody></table>`,
    noun: 'repository',
    nouns: 'repositories',
    urgent: (index) => rows[index]?.outcome !== 'success',
  });
}

function rowHtml(row: RepositoryRow, ending: string): Html {
  const cells = [
    row.configuration,
    repositoryName(row.repository),
    row.archive,
    row.files,
    row.size,
    row.fresh,
    row.duration,
  ];
  const shown = cells.map((cell, index) => {
    const { head = '', align = 'left' } = columns[index] ?? {};
    const empty = cell === undefined ? ' empty' : '';
    return html`<td role="cell" data-head="${head}" class="${align}${empty}">${cell ?? '–'}</td>`;
  });
  const end = row.outcome === 'success' && row.attempt === undefined ? `${ending} done` : ending;
  const kind: Outcome = row.outcome ?? 'skipped';
  return html`<tr role="row">${shown}<td role="cell" data-head="outcome"><span class="pill ${kind}">${end}</span></td></tr>\n`;
}
