import { formatMoment } from '../text/amounts.js';
import { shorten } from '../text/cleaning.js';
import type { MonitoredRepository, MonitorReport } from './define-monitor.js';

/** How many failures an alert describes. */
const mostFailures = 5;

/** The maximum number of characters of each failure. */
const longestFailure = 600;

const verbs = { start: 'started', log: 'log', finish: 'finished', fail: 'failed' } as const;

/** Returns what happened, and where: `Backup failed: server.yaml on web1`. */
export function alertTitle({ state, configuration, hostname }: MonitorReport): string {
  return `Backup ${verbs[state]}: ${configuration.name} on ${hostname}`;
}

/** Returns what a person needs to know, one fact per line: what failed, since when, the last good archive, a link. */
export function alertText(report: MonitorReport): string {
  const { failures, repositories, link, cancelled } = report;
  const more = failures.length - mostFailures;
  const lines = [
    ...(cancelled ? ['The run was canceled.'] : []),
    ...failures.slice(0, mostFailures).map(({ message }) => shorten(message, longestFailure)),
    ...(more > 0 ? [`${more} more failed.`] : []),
    ...repositories.flatMap((repository) => factsAbout(repository, report)),
    ...(link === undefined ? [] : [`Workflow run: ${link}`]),
  ];
  return lines.length > 0 ? lines.join('\n') : `${alertTitle(report)}.`;
}

function factsAbout(repository: MonitoredRepository, { state }: MonitorReport): readonly string[] {
  const { archive, lastGood, failingSince } = repository;
  const name = repository.label ?? repository.path;
  if (archive !== undefined) return [`${name}: new archive ${archive.archive}.`];
  if (state !== 'fail') return [];
  const good = lastGood
    ? `the last good archive is ${lastGood.archive} (${formatMoment(lastGood.at)})`
    : 'no good archive is known on this machine';
  return [`${name}: ${good}${failingSince ? `, failing since ${formatMoment(failingSince)}` : ''}.`];
}

/** Returns the title with the first failure, in at most this many characters, for services that show only one line. */
export function alertLine(report: MonitorReport, most: number): string {
  const [first] = report.failures;
  return shorten(first === undefined ? alertTitle(report) : `${alertTitle(report)}: ${first.message}`, most);
}
