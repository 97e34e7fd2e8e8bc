import { age, formatMoment, formatZonedMoment, size } from '../../text/amounts.js';
import { count, repositories } from '../../text/phrases.js';

/** How the backups of one repository of a configuration file are. */
export interface RepositoryState {
  readonly configuration: string;
  /** Its label, or its path. */
  readonly repository: string;
  /** The newest archive; size in bytes. Missing: none is known. */
  readonly newest?: { readonly archive: string; readonly start: Date; readonly size: number } | undefined;
  /** How the size has changed since the archive before it: `+2.5 %`. */
  readonly change?: string | undefined;
  /** How many runs there were in the period. */
  readonly runs: number;
  readonly failures: number;
  /** The original sizes of its archives in bytes, oldest first. */
  readonly sizes: readonly number[];
  /** How long their backups took, in seconds. */
  readonly durations: readonly number[];
  /** What is wrong, one sentence each: overdue, shrunk, failed. */
  readonly troubles: readonly string[];
}

/** The states of all repositories at a time, for someone who looks once a week. */
export interface Digest {
  readonly states: readonly RepositoryState[];
  /** What may be missing, one sentence each: a configuration file or a part of the history that can't be used. */
  readonly doubts: readonly string[];
  /** The period of the runs that are counted. */
  readonly since: Date;
  readonly now: Date;
  readonly host: string;
}

/** The columns of the table of states. */
export const digestColumns = [
  { head: 'configuration', align: 'left' },
  { head: 'repository', align: 'left' },
  { head: 'newest archive', align: 'left' },
  { head: 'age', align: 'right' },
  { head: 'size', align: 'right' },
  { head: 'change', align: 'right' },
  { head: 'runs', align: 'right' },
  { head: 'failed', align: 'right' },
] as const;

/** Returns a row of the table in words; what is not known is a dash. */
export function digestRow({ newest, ...state }: RepositoryState, now: Date): readonly string[] {
  return [
    state.configuration,
    state.repository,
    newest?.archive ?? '–',
    newest === undefined ? '–' : age((now.getTime() - newest.start.getTime()) / 1000),
    newest === undefined ? '–' : size(newest.size),
    state.change ?? '–',
    String(state.runs),
    String(state.failures),
  ];
}

/** Returns what is wrong, one sentence each: first what makes the others incomplete. */
export function attentionSentences({ states, doubts }: Digest): readonly string[] {
  return [...doubts, ...states.flatMap(({ troubles }) => troubles)];
}

/** Whether anything is wrong, or may be without being known. */
export function needsAttention(digest: Digest): boolean {
  return digest.states.length === 0 || attentionSentences(digest).length > 0;
}

/** Returns the whole in one line: `3 repositories, all fine`, `1 of 3 repositories needs attention`. */
export function digestHeadline({ states, doubts }: Digest): string {
  const bad = states.filter(({ troubles }) => troubles.length > 0).length;
  const all = repositories(states.length);
  if (states.length === 0) return 'Backups: no repository is known';
  const unknown = doubts.length > 0 ? ', but not everything is known' : '';
  if (bad > 0) return `Backups: ${bad} of ${all} ${bad === 1 ? 'needs' : 'need'} attention${unknown}`;
  return `Backups: ${all}${unknown || ', all fine'}`;
}

/** Returns which period this is about, and when and where it was made: that a digest arrives is a sign of life. */
export function digestOrigin({ states, since, now, host }: Digest): string {
  const runs = states.reduce((sum, state) => sum + state.runs, 0);
  return `${count(runs, 'run')} since ${formatMoment(since)}. Written on ${host} at ${formatZonedMoment(now)}.`;
}
