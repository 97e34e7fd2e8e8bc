import type { Plan } from '../../lifecycle/plan.js';
import type { Place } from '../../system/errors.js';
import type { Part } from '../limited-part.js';
import { lineText, notRunLines, type PlanLine, planLineTree } from '../plan-text.js';
import { leftOut, type SummaryText } from './markdown.js';

/** Returns the URL of a line of a file in the repository; undefined if the file isn't there. */
export type FileLink = (place: Place) => string | undefined;

/** Returns what would run in a dry run, as a nested list in which each place is a link to its line. */
export function planList(plan: Plan, words: SummaryText, link: FileLink): Part {
  const lines = planLineTree(plan).flatMap((line) => listed(line, 0));
  return {
    head: '#### What would run, in order\n\n',
    pieces: lines.map(({ depth, line }) => `${'  '.repeat(depth)}- ${lineMarkdown(line, words, link)}\n`),
    foot: '',
    left: leftOut('line'),
  };
}

/** Returns what would not run in a dry run, and why: one item per file and reason. */
export function notRunList(plan: Plan, words: SummaryText): Part {
  return {
    head: '#### What would not run, and why\n\n',
    pieces: notRunLines(plan).map((line) => `- ${words.prose(line)}\n`),
    foot: '',
    left: leftOut('line'),
  };
}

/** A line with its depth in the tree. */
interface ListedLine {
  readonly depth: number;
  readonly line: PlanLine;
}

function listed(line: PlanLine, depth: number): readonly ListedLine[] {
  return [{ depth, line }, ...line.below.flatMap((below) => listed(below, depth + 1))];
}

function lineMarkdown({ kind, text, condition, place }: PlanLine, words: SummaryText, link: FileLink): string {
  const isLiteral = kind === 'command' || kind === 'file' || kind === 'repository';
  const shown = isLiteral ? words.code(text) : kind === 'step' ? `<b>${words.prose(text)}</b>` : words.prose(text);
  const when = condition === undefined ? '' : `, ${words.prose(condition)}`;
  if (place === undefined) return `${shown}${when}`;
  const url = link(place);
  const where = words.prose(lineText(place));
  return `${shown}${when} · ${url === undefined ? where : `<a href="${url}">${where}</a>`}`;
}
