import type { ConfigurationReport, MadeArchive, RunReport } from '../lifecycle/events.js';
import type { Failure, Outcome } from '../lifecycle/outcome.js';
import { duration, size } from '../text/amounts.js';
import { oneLine, shorten } from '../text/cleaning.js';
import { repositories } from '../text/phrases.js';

/** The parts of the request that the closing line depends on. */
export interface RequestSummary {
  readonly actions: readonly string[];
  readonly dryRun: boolean;
}

const heads: Readonly<Record<Outcome, (time: string) => string>> = {
  success: (time) => `Done in ${time}`,
  warning: (time) => `Done with warnings in ${time}`,
  skipped: (time) => `Skipped after ${time}`,
  failure: (time) => `Failed after ${time}`,
  cancelled: (time) => `Canceled after ${time}`,
};

/** Returns the last line of a run: how it ended, how long it took, and its result. */
export function closingLine(report: RunReport, asked: RequestSummary): string {
  const signal = report.signal === undefined ? '' : ` (${report.signal})`;
  const ended = heads[report.outcome](duration(report.seconds));
  const head = `${asked.dryRun ? `Dry run ${ended.charAt(0).toLowerCase()}${ended.slice(1)}` : ended}${signal}`;
  const good = report.outcome === 'success' || report.outcome === 'warning';
  if (good) return sentence(`${head}: ${accomplished(report, asked)}`);
  // No file was reached: the error above has said why.
  return report.configurations.length === 0
    ? sentence(`${head.replace(/ after .*/, '')}${unreached(asked)}`)
    : sentence(`${head}: ${perFile(report)}`);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Returns what did not happen because no file was reached. */
function unreached({ actions, dryRun }: RequestSummary): string {
  if (dryRun || actions.length === 0) return '';
  return actions.includes('create') ? ': nothing was backed up' : `: ${actions.join(', ')} did not run`;
}

function accomplished(report: RunReport, asked: RequestSummary): string {
  if (asked.dryRun) {
    return 'nothing was changed.';
  }
  const warned = report.configurations.filter((file) => file.outcome === 'warning').map((file) => name(file));
  const skipped = report.configurations.filter((file) => file.outcome === 'skipped').map((file) => name(file));
  return [
    achievement(report, asked),
    ...(warned.length > 0 ? [`warnings in ${warned.join(', ')}`] : []),
    ...(skipped.length > 0 ? [`${skipped.join(', ')} skipped`] : []),
  ].join('; ');
}

function achievement(report: RunReport, asked: RequestSummary): string {
  const backedUp = new Set(report.archives.map((archive) => archive.repository)).size;
  if (backedUp > 0) {
    const fresh = report.archives.reduce((sum, archive) => sum + archive.deduplicated_size, 0);
    return `${repositories(backedUp)} backed up, ${size(fresh)} new`;
  }
  const worked = report.configurations
    .flatMap((file) => file.repositories)
    .filter((repository) => repository.outcome !== 'skipped').length;
  const actions = asked.actions.join(', ');
  return worked > 0 ? `${actions} on ${repositories(worked)}` : `${actions} done`;
}

/** Returns one clause per file: which ones failed, and what was backed up anyway. The failures were reported earlier. */
function perFile(report: RunReport): string {
  const ended = report.configurations.map((file) => clause(file, report.archives));
  return [...new Set([...report.failures.filter(isApart(report)).map(failedPart), ...ended])].join(', ');
}

/** Tells which failures belong to no file that ran: an invalid file, or a hook of the whole run. */
function isApart({ configurations }: RunReport): (failure: Failure) => boolean {
  const known = new Set(configurations.flatMap(({ failures }) => failures.map(({ message }) => message)));
  const failed = new Set(
    configurations.filter(({ outcome }) => outcome === 'failure').map((file) => file.configuration),
  );
  return ({ message, configuration }) => !known.has(message) && !failed.has(configuration ?? '');
}

function failedPart({ step, place, message }: Failure): string {
  if (step !== undefined) return `${oneLine(step)} failed`;
  return place === undefined
    ? shorten(oneLine(message).replace(/\.$/, ''), 200)
    : `${oneLine(place.file)} is not valid`;
}

function clause(file: ConfigurationReport, archives: readonly MadeArchive[]): string {
  const own = archives.filter(({ configuration }) => configuration === file.configuration);
  const paths = new Set(own.map((archive) => archive.repository));
  const backedUp = file.repositories.filter(({ repository }) => paths.has(repository.path)).length;
  if (file.outcome === 'success' || file.outcome === 'warning') {
    const warned = file.outcome === 'warning' ? ' with warnings' : '';
    return backedUp > 0
      ? `${name(file)} backed up${warned} (${repositories(backedUp)})`
      : `${name(file)} done${warned} (${repositories(file.repositories.length)})`;
  }
  const words = { failure: 'failed', cancelled: 'canceled', skipped: 'skipped' } as const;
  const some = backedUp > 0 ? ` (${backedUp} of ${repositories(file.repositories.length)} backed up)` : '';
  return `${name(file)} ${words[file.outcome]}${some}`;
}

function name(file: ConfigurationReport): string {
  return oneLine(file.configuration);
}
