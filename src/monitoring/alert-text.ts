import type { Failure } from '../lifecycle/outcome.js';
import { formatZonedMoment } from '../text/amounts.js';
import { shorten } from '../text/cleaning.js';
import { count, joinWords } from '../text/phrases.js';
import type { MonitoredRepository, MonitorReport } from './define-monitor.js';
import { makesUpFor } from './recovery.js';

/** How many failures an alert describes. */
const mostFailures = 5;

/** How many lines of output an alert quotes for each failure. */
const mostOutput = 3;

/** The maximum number of characters of each failure, and of each warning. */
const longestFailure = 600;

/** Other actions than create, and their names in a title. */
const others = Object.entries({ prune: 'Prune', compact: 'Compact', check: 'Check' });

const verbs = { start: 'started', log: 'log', finish: 'finished', fail: 'failed' } as const;

/** Returns whether this is the first success after a failure, and makes up for everything that failed. */
export function isRecovery(report: MonitorReport): boolean {
  const failing = report.repositories.filter(({ failingSince }) => failingSince !== undefined);
  return report.state === 'finish' && failing.length > 0 && failing.every((each) => recovers(each, report));
}

function recovers({ archive, failedActions = [] }: MonitoredRepository, { actions }: MonitorReport): boolean {
  return makesUpFor(failedActions, { actions, hasArchive: archive !== undefined });
}

/** Returns what happened, and where: `Backup failed: server.yaml on web1`. */
export function alertTitle(report: MonitorReport): string {
  const { state, configuration, hostname, actions = ['create'] } = report;
  // Without create, "Backup finished" would be wrong: nothing was backed up.
  const done = actions.includes('create')
    ? ['Backup']
    : others.flatMap(([name, noun]) => (actions.includes(name) ? noun : []));
  const ended = `${isRecovery(report) ? 'recovered' : verbs[state]}${hasWarnings(report) ? ' with warnings' : ''}`;
  return `${done.join(' and ') || 'Run'} ${ended}: ${configuration.name} on ${hostname}`;
}

/** Whether a run succeeded, but not without warnings; those of a run that failed would only hide why. */
export function hasWarnings({ state, warnings = [] }: MonitorReport): boolean {
  return state === 'finish' && warnings.length > 0;
}

/** Returns what a person needs to know, one fact per line: what failed, since when, the last good archive, a link. */
export function alertText(report: MonitorReport): string {
  const { link } = report;
  const lines = [
    ...alertReasons(report, longestFailure),
    ...alertWarnings(report, longestFailure),
    ...repositoryFacts(report),
    ...(link === undefined ? [] : [`Workflow run: ${link}`]),
  ];
  return lines.length > 0 ? lines.join('\n') : `${alertTitle(report)}.`;
}

/** Returns why a run failed: one text for each of the first failures, with at most `longest` characters. */
export function alertReasons({ failures, cancelled }: MonitorReport, longest: number): readonly string[] {
  const more = failures.length - mostFailures;
  return [
    ...(cancelled ? ['The run was canceled.'] : []),
    ...failures.slice(0, mostFailures).map((failure) => shorten(reasonOf(failure), longest)),
    ...(more > 0 ? [`${more} more failed.`] : []),
  ];
}

/** Returns what a run that succeeded warned of: the first warnings, each with at most `longest` characters. */
export function alertWarnings(report: MonitorReport, longest: number): readonly string[] {
  if (!hasWarnings(report)) return [];
  const { warnings = [] } = report;
  const more = warnings.length - mostFailures;
  return [
    ...warnings.slice(0, mostFailures).map((warning) => `Warning: ${shorten(warning, longest)}`),
    ...(more > 0 ? [`${count(more, 'more warning')}.`] : []),
  ];
}

/** Returns a failure with its place, and the last lines of output unless the sentence already quotes one of them. */
function reasonOf({ message, output, place }: Failure): string {
  const line = placeOf(place);
  const where = message.includes(line) ? '' : ` (${line})`;
  const last = lastOutput(output);
  const isQuoted = last.some((text) => message.includes(text));
  return [`${message}${where}`, ...(isQuoted ? [] : last)].join('\n');
}

/** Returns where a failure is configured, as `server.yaml:14`; empty if that isn't known. */
export function placeOf(place: Failure['place']): string {
  return place === undefined ? '' : `${place.file}:${place.line}`;
}

/** Returns the last lines of output that say something. */
export function lastOutput(output: readonly string[]): readonly string[] {
  return output
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .slice(-mostOutput);
}

/** Something that an alert says about a thing, such as a repository. */
export interface AlertFact {
  readonly name: string;
  readonly value: string;
}

/** Returns the new archive, or the last good one, of each repository, in sentences; `most`: of how many repositories. */
export function repositoryFacts(report: MonitorReport, most = Number.POSITIVE_INFINITY): readonly string[] {
  return namedFacts(report, most).map(({ name, value }) => `${name}: ${value}.`);
}

/**
 * Returns what is known about each repository: its new archive, or its last good one, and since when it has failed. Of
 * more than `most` repositories, the others are only counted.
 */
export function namedFacts(report: MonitorReport, most: number): readonly AlertFact[] {
  const known = report.repositories.flatMap((repository) => {
    const value = factAbout(repository, report);
    return value === undefined ? [] : [{ name: repository.label ?? repository.path, value }];
  });
  const more = known.length - most;
  if (more <= 0) return known;
  return [
    ...known.slice(0, most),
    { name: 'Repositories', value: count(more, 'more repository', 'more repositories') },
  ];
}

function factAbout(repository: MonitoredRepository, report: MonitorReport) {
  const { archive, lastGood, failingSince, failedActions = [] } = repository;
  const { state } = report;
  if (state === 'finish' && failingSince && !recovers(repository, report)) {
    const made = archive === undefined ? '' : `new archive ${archive.archive}, but `;
    return `${made}runs with ${joinWords(failedActions)} have failed since ${formatZonedMoment(failingSince)}`;
  }
  const recovered = state === 'finish' && failingSince ? `after failures since ${formatZonedMoment(failingSince)}` : '';
  if (archive !== undefined) return `new archive ${archive.archive}${recovered && `, ${recovered}`}`;
  if (state !== 'fail') return recovered ? `succeeded ${recovered}` : undefined;
  const good = lastGood
    ? `the last good archive is ${lastGood.archive} (${formatZonedMoment(lastGood.at)})`
    : 'no good archive is known on this machine';
  return `${good}${failingSince ? `, failing since ${formatZonedMoment(failingSince)}` : ''}`;
}

/** Returns the title with the first failure or warning, in at most this many characters, for services that show only one line. */
export function alertLine(report: MonitorReport, most: number): string {
  const first = report.failures[0]?.message ?? (hasWarnings(report) ? report.warnings?.[0] : undefined);
  return shorten(first === undefined ? alertTitle(report) : `${alertTitle(report)}: ${first}`, most);
}
