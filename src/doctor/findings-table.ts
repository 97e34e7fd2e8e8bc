import { appendFileSync } from 'node:fs';
import { limitedPart } from '../reporters/limited-part.js';
import { leftOut, SummaryText, tableHead, tableRow } from '../reporters/summary/markdown.js';
import { bytesOf } from '../text/amounts.js';
import { type Condition, type Diagnosis, overallVerdict } from './diagnosis.js';
import { closingSentence, notExaminedSentence, titleOf } from './finding-lines.js';

const symbols: Readonly<Record<Condition, string>> = { ok: '✓', warning: '⚠', error: '✗' };

/** The maximum size of the table, below what the runner accepts for the whole summary. */
const mostBytes = 900_000;

/** Appends the findings to the job summary, the worst first; errors and warnings are omitted last if there are too many. */
export function writeDiagnosis(file: string, diagnosis: Diagnosis): void {
  const words = new SummaryText();
  const findings = (['error', 'warning', 'ok'] as const).flatMap((condition) =>
    diagnosis.findings.filter(({ verdict }) => verdict === condition),
  );
  const title = `### ${symbols[overallVerdict(diagnosis)]} Doctor: ${words.prose(closingSentence(diagnosis))}\n\n`;
  const table = limitedPart(
    {
      head: tableHead(['subject', 'check', 'verdict', 'finding'].map((head) => ({ head, align: 'left' }))),
      pieces: findings.map(({ subject, check, verdict, finding, remedy }) =>
        tableRow([
          words.prose(titleOf(subject)),
          words.prose(check),
          `${symbols[verdict]}&nbsp;${verdict}`,
          `${words.prose(finding)}${remedy === undefined ? '' : `<br>${words.prose(remedy)}`}`,
        ]),
      ),
      foot: '',
      left: leftOut('finding'),
      urgent: (index) => findings[index]?.verdict !== 'ok',
    },
    mostBytes - bytesOf(title),
  );
  const missing = notExaminedSentence(diagnosis);
  appendFileSync(file, `${title}${table}${missing === undefined ? '' : `\n${words.prose(missing)}\n`}\n`);
}
