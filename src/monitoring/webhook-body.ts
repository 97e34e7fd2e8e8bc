import { shorten } from '../text/cleaning.js';
import { alertReasons, alertText, alertTitle, isRecovery, lastOutput, placeOf } from './alert-text.js';
import type { MonitoredRepository, MonitorReport } from './define-monitor.js';

/** The maximum number of characters of each failure. */
const longestFailure = 10_000;

/** The values of the placeholders, in the order of the documentation. */
const values: ReadonlyMap<string, (report: MonitorReport, log: () => string) => string> = new Map(
  Object.entries<(report: MonitorReport, log: () => string) => string>({
    state: ({ state }) => state,
    outcome: ({ outcome }) => outcome ?? 'running',
    title: alertTitle,
    message: alertText,
    error: (report) => alertReasons(report, longestFailure)[0] ?? '',
    errors: (report) => alertReasons(report, longestFailure).join('\n'),
    configuration: ({ configuration }) => configuration.name,
    configuration_path: ({ configuration }) => configuration.path,
    hostname: ({ hostname }) => hostname,
    repository: (report) => listed(report, ({ label, path }) => label ?? path),
    archive: ({ repositories }) => repositories.flatMap(({ archive }) => archive?.archive ?? []).join(', '),
    last_good_archive: (report) => listed(report, ({ archive, lastGood }) => archive?.archive ?? lastGood?.archive),
    failing_since: (report) => listed(report, ({ failingSince }) => failingSince?.toISOString()),
    run_id: ({ runId }) => runId,
    link: ({ link }) => link ?? '',
    time: ({ at }) => at.toISOString(),
    log: (_, log) => log(),
  }),
);

/** The names of all placeholders. */
export const placeholderNames: readonly string[] = [...values.keys()];

/** What looks like a placeholder, with or without backslashes that make it text; not a variable such as `${NAME}`. */
const placeholder = /(?<![$\\])\{([a-z_]+)\}|\\\{([a-z_]+)\\\}/g;

function listed(
  { repositories, failures, state }: MonitorReport,
  partOf: (repository: MonitoredRepository) => string | undefined,
): string {
  const failed = new Set(failures.map(({ repository }) => repository?.path));
  const chosen = repositories.filter(({ path }) => failed.has(path));
  // If a hook of the file failed, all repositories are concerned.
  const shown = state === 'fail' && chosen.length > 0 ? chosen : repositories;
  return shown.flatMap((repository) => partOf(repository) ?? []).join(', ');
}

/** Returns the placeholders in a text that don't exist. */
export function unknownPlaceholders(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].flatMap(([, name]) => (name === undefined || values.has(name) ? [] : [name]));
}

/** Returns a text with the values of its placeholders, each passed through `encode`. */
export function fillText(
  text: string,
  { report, log }: { readonly report: MonitorReport; readonly log: () => string },
  encode: (value: string) => string = (value) => value,
): string {
  return text.replace(placeholder, (whole, name: string | undefined, literal: string | undefined) => {
    if (literal !== undefined) return `{${literal}}`;
    const value = values.get(name ?? '')?.(report, log);
    return value === undefined ? whole : encode(value);
  });
}

/** Returns a template with its placeholders replaced in all strings, also in names. */
export function fillTemplate(template: unknown, fill: (text: string) => string): unknown {
  if (typeof template === 'string') return fill(template);
  if (Array.isArray(template)) return template.map((item: unknown) => fillTemplate(item, fill));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, item]) => [fill(name), fillTemplate(item, fill)]));
}

/** Returns everything about a run as JSON, as docs/monitoring.md describes it; the log only if there is one. */
export function wholeDocument(report: MonitorReport, log: string | undefined): object {
  const { state, outcome, configuration, hostname, runId, at, seconds, link, failures, repositories } = report;
  return {
    version: 1,
    state,
    outcome: outcome ?? null,
    recovered: isRecovery(report),
    title: alertTitle(report),
    configuration: { name: configuration.name, path: configuration.path },
    hostname,
    run_id: runId,
    time: at.toISOString(),
    duration: seconds,
    link: link ?? null,
    failures: failures.map(({ message, step, place, repository, command, exitCode, output, advice }) => ({
      message: shorten(message, longestFailure),
      step: step ?? null,
      place: placeOf(place) || null,
      repository: repository === undefined ? null : (repository.label ?? repository.path),
      command: command ?? null,
      exit_code: exitCode ?? null,
      output: lastOutput(output).map((line) => shorten(line, longestFailure)),
      advice: advice ?? null,
    })),
    warnings: (report.warnings ?? []).map((warning) => shorten(warning, longestFailure)),
    repositories: repositories.map(({ path, label, archive, lastGood, failingSince }) => ({
      path,
      label: label ?? null,
      archive: archive === undefined ? null : archiveFields(archive),
      last_good: lastGood === undefined ? null : { archive: lastGood.archive, time: lastGood.at.toISOString() },
      failing_since: failingSince?.toISOString() ?? null,
    })),
    ...(log === undefined ? {} : { log }),
  };
}

function archiveFields(archive: NonNullable<MonitoredRepository['archive']>): object {
  const { archive: name, id, start, duration, original_size, compressed_size, deduplicated_size, files } = archive;
  return { name, id, start, duration, original_size, compressed_size, deduplicated_size, files };
}
