import { createHash } from 'node:crypto';
import { formatZonedMoment } from '../text/amounts.js';
import { shorten } from '../text/cleaning.js';
import { fence, prose } from '../text/harmless-markdown.js';
import { terminalText } from '../text/terminal-text.js';
import { repositoryFacts } from './alert-text.js';
import type { MonitorReport } from './define-monitor.js';
import { makesUpFor } from './recovery.js';

/** What an issue remembers, in its body. */
export interface IssueState {
  /** The run that has changed it last. */
  readonly run: string;
  /** The number of failed runs, and when the first one failed. */
  readonly runs: number;
  readonly since: string;
  /** The actions of these runs, and the paths of the repositories that failed: what has to succeed for recovery. */
  readonly actions: readonly string[];
  readonly repositories: readonly string[];
}

/** How many failures and repositories a text describes, and the maximum number of characters of each message, and of its output. */
const most = { failures: 5, message: 600, output: 6000, repositories: 50 } as const;

/** Returns the state after another failed run. */
export function stateAfter(before: IssueState | undefined, report: MonitorReport): IssueState {
  const { runId, at, failures, actions = [] } = report;
  const failed = failures.flatMap(({ repository }) => (repository === undefined ? [] : [repository.path]));
  return {
    run: runId,
    runs: (before?.runs ?? 0) + 1,
    since: before?.since ?? at.toISOString(),
    actions: [...new Set([...(before?.actions ?? []), ...actions])],
    repositories: [...new Set([...(before?.repositories ?? []), ...failed.map(digestOf)])],
  };
}

/** Returns whether a run without failures ends what an issue is about. */
export function isRecovered({ actions, repositories }: IssueState, report: MonitorReport): boolean {
  const paths = new Set(report.repositories.map(({ path }) => digestOf(path)));
  const hasArchive = report.repositories.some(({ archive }) => archive !== undefined);
  const { actions: done = [] } = report;
  return makesUpFor(actions, { actions: done, hasArchive }) && repositories.every((path) => paths.has(path));
}

/** Returns the first text of an issue, between marks that no Markdown shows. */
export function issueBody(mark: string, state: IssueState, report: MonitorReport): string {
  const { configuration, hostname, at } = report;
  const memory = Buffer.from(JSON.stringify(state)).toString('base64url');
  const since = formatZonedMoment(new Date(state.since));
  const runs =
    state.runs === 1
      ? `Failed at ${since}.`
      : `Failed ${state.runs} times since ${since}, last at ${formatZonedMoment(at)}.`;
  return [
    `${mark}${memory} -->`,
    `The backup with ${prose(configuration.name)} on ${prose(hostname)} fails. ${runs}`,
    '',
    detailsOf(report),
    '',
    'Borgflow comments on each further failure, and closes this issue when the backup works again.',
    endMark,
  ].join('\n');
}

/** Returns the comment on another failed run. */
export function failureComment(report: MonitorReport, isLast: boolean): string {
  const last = 'This is the last comment. Further failures only change the text at the top.';
  return [
    `Failed again at ${formatZonedMoment(report.at)}.`,
    '',
    detailsOf(report),
    ...(isLast ? ['', last] : []),
  ].join('\n');
}

/** Returns the comment on a recovery. */
export function recoveryComment({ runs, since }: IssueState, report: MonitorReport): string {
  const times = runs === 1 ? 'one failed run' : `${runs} failed runs`;
  const text = `The backup works again at ${formatZonedMoment(report.at)}, after ${times} since ${formatZonedMoment(new Date(since))}.`;
  return [text, '', ...factsOf(report)].join('\n').trimEnd();
}

function detailsOf(report: MonitorReport): string {
  const { failures, cancelled } = report;
  const more = failures.length - most.failures;
  const shown = failures.slice(0, most.failures).map(({ message, output }) => {
    const text = terminalText(output.join('\n'), false).slice(-most.output).trim();
    return `**${prose(shorten(message, most.message))}**${text === '' ? '' : `\n\n${fence(text)}`}`;
  });
  return [
    ...(cancelled ? ['The run was canceled.'] : []),
    ...shown,
    ...(more > 0 ? [`${more} more failed.`] : []),
    factsOf(report).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function factsOf(report: MonitorReport): readonly string[] {
  const { link } = report;
  return [
    ...repositoryFacts(report, most.repositories).map((fact) => `- ${prose(fact)}`),
    ...(link !== undefined && /^https?:\/\/[^\s()<>[\]]+$/.test(link) ? [`- [Workflow run](${link})`] : []),
  ];
}

const startMark = '<!-- borgflow ';
const endMark = '<!-- /borgflow -->';

/** Returns the start of the hidden mark of an issue, by which it is found again whatever its title is. */
export function issueMark(host: string, file: string): string {
  return `${startMark}${digestOf(`${host}\n${file}`)} `;
}

/** Returns where in a body our text is, and what it remembers; undefined if there is none. */
export function writtenIn(
  body: string,
  mark: string,
): { readonly written: { readonly start: number; readonly end: number }; readonly state: IssueState } | undefined {
  // The output of a hook, which follows, may contain any mark.
  const start = body.indexOf(startMark);
  if (start < 0 || !body.startsWith(mark, start)) return undefined;
  const end = body.lastIndexOf(endMark);
  const state = stateIn(body.slice(start + mark.length).split(' ', 1)[0] ?? '');
  const written = { start, end: end < start ? body.length : end + endMark.length };
  return state && { written, state };
}

function stateIn(memory: string): IssueState | undefined {
  try {
    const document: unknown = JSON.parse(Buffer.from(memory, 'base64url').toString('utf8'));
    if (typeof document !== 'object' || document === null) return undefined;
    const { run, runs, since, actions, repositories } = { ...document } as Readonly<Record<string, unknown>>;
    if (typeof run !== 'string' || typeof runs !== 'number' || typeof since !== 'string') return undefined;
    return { run, runs, since, actions: textsIn(actions), repositories: textsIn(repositories) };
  } catch {
    return undefined; // changed by a person
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}
