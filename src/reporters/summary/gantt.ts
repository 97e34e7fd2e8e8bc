import { duration } from '../../text/amounts.js';
import { oneLine } from '../../text/cleaning.js';
import { count } from '../../text/phrases.js';
import type { RunRecord, StepRun } from '../run-record.js';
import { shownOutcome } from '../step-results.js';
import { attemptText, repositoryName, stepName } from '../wording.js';
import type { SummaryText } from './markdown.js';

const mostBars = 200;
const longestTitle = 60;
/** Only these characters are kept: any other has, or may get, a meaning in a chart. */
const foreign = /[^\p{L}\p{M}\p{N} ·/._()+=@~…-]+/gu;

/** Returns a chart of when each step ran, with one section per file and one bar per step; empty if nothing ran. */
export function gantt(record: RunRecord, words: SummaryText): string {
  const runs = [...record.runs.values()];
  if (runs.length === 0) return '';
  if (runs.length > mostBars) {
    return `_No chart: this run has ${count(runs.length, 'step')}, and a chart can show at most ${mostBars}._`;
  }
  const from = Math.min(...runs.map(({ since }) => since));
  const length = Math.max(...runs.map((run) => run.since + milliseconds(run))) - from;
  const scale = scaleOf(from, length);
  const lines = [
    'gantt',
    'dateFormat x',
    `axisFormat ${scale.format}`,
    'todayMarker off',
    ...[...sections(runs)].flatMap(([name, own]) => [
      `section ${label(name, words)}`,
      ...own.map((run) => bar(run, words, scale)),
    ]),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}

/** The format of times on the axis, the time that they are relative to, and the shortest visible bar. */
interface Scale {
  readonly format: string;
  readonly origin: number;
  readonly shortest: number;
}

/** Returns seconds since the start for a short run, independent of the reader's time zone; otherwise the time of day. */
function scaleOf(from: number, length: number): Scale {
  const shortest = Math.max(1, Math.ceil(length / mostBars));
  if (length < 60_000) return { format: length < 10_000 ? '%-S.%L s' : '%-S s', origin: from, shortest };
  return { format: length < 3_600_000 ? '%H:%M:%S' : '%H:%M', origin: 0, shortest };
}

function sections(runs: readonly StepRun[]): ReadonlyMap<string, readonly StepRun[]> {
  const files = new Map<string, StepRun[]>();
  for (const run of runs) {
    const { name } = run.step.configuration;
    files.set(name, [...(files.get(name) ?? []), run]);
  }
  return files;
}

/** Returns a bar, which is never too short to be seen. */
function bar(run: StepRun, words: SummaryText, { origin, shortest }: Scale): string {
  const { step, seconds, since } = run;
  const attempt = step.attempt !== undefined && step.attempt.number > 1 ? ` · ${attemptText(step.attempt)}` : '';
  const where = step.repository === undefined ? '' : ` · ${repositoryName(step.repository)}`;
  const title = label(`${stepName(step)}${where}${attempt}`, words);
  return `${title} (${duration(seconds)}) :${look(run)}${since - origin}, ${Math.max(shortest, milliseconds(run))}ms`;
}

function look(run: StepRun): string {
  const looks = { success: '', skipped: 'done, ', warning: 'active, ', failure: 'crit, ', cancelled: 'crit, ' };
  return looks[shownOutcome(run)];
}

function milliseconds({ seconds }: StepRun): number {
  return Math.round(seconds * 1000);
}

/** Returns a name that has no special meaning in a chart. */
function label(text: string, words: SummaryText): string {
  const plain = oneLine(words.short(text, 10 * longestTitle).replaceAll(foreign, ' '));
  return words.short(plain, longestTitle) || '–';
}
