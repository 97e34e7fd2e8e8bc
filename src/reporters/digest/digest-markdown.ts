import { bytesOf } from '../../text/amounts.js';
import { limitedPart } from '../limited-part.js';
import { leftOut, SummaryText, tableHead, tableRow } from '../summary/markdown.js';
import { outcomeSymbols } from '../wording.js';
import {
  attentionSentences,
  type Digest,
  digestColumns,
  digestHeadline,
  digestOrigin,
  digestRow,
  needsAttention,
} from './digest-content.js';

/** The maximum size of each part; the runner drops a summary larger than 1 MiB. */
const mostBytes = 400_000;

/** Returns the states of all repositories as Markdown: what is wrong, then a table. */
export function digestMarkdown(digest: Digest): string {
  const words = new SummaryText();
  const { states, now } = digest;
  const symbol = needsAttention(digest) ? outcomeSymbols.warning : outcomeSymbols.success;
  const title = `### ${symbol} ${words.prose(digestHeadline(digest))}`;
  const list = {
    head: '',
    pieces: attentionSentences(digest).map((sentence) => `- ${words.prose(sentence)}\n`),
    foot: '',
    left: leftOut('sentence'),
  };
  const table = {
    head: tableHead(digestColumns),
    pieces: states.map((state) =>
      tableRow(digestRow(state, now).map((cell, index) => cellOf(words.prose(cell), index))),
    ),
    foot: '',
    left: leftOut('repository', 'repositories'),
    urgent: (index: number) => (states[index]?.troubles.length ?? 0) > 0,
  };
  return `${[
    title,
    limitedPart(list, mostBytes),
    limitedPart(table, mostBytes - bytesOf(title)),
    `<sub>${words.prose(digestOrigin(digest))}</sub>`,
  ]
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** Keeps numbers and their units on one line. */
function cellOf(text: string, index: number): string {
  return digestColumns[index]?.align === 'right' ? text.replaceAll(' ', '&nbsp;') : text;
}
